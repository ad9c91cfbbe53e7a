import { describe, expect, test } from "bun:test";
import { planMake, type MakePlan, type MakeQuestion } from "./index.ts";

const plan = (source: string, given: Partial<MakeQuestion> = {}): MakePlan =>
  planMake({
    source,
    name: "Makefile",
    goals: [],
    overrides: new Map(),
    isInEnvironment: (name) => name === "HOME" || name === "PATH",
    mayExist: (path) => path === "gen.sh" || path === "src.txt",
    make: "make",
    isDryRun: false,
    ...given,
  });
const commands = (source: string, given: Partial<MakeQuestion> = {}): readonly string[] => {
  const { commands: found, doubts } = plan(source, given);
  return [...found.map((command) => command.source), ...doubts.map((doubt) => `? ${doubt}`)];
};

describe("what make runs:", () => {
  const cases: readonly (readonly [name: string, source: string, commands: readonly string[], given?: Partial<MakeQuestion>])[] = [
    ["the first target is the default", "a:\n\tone\nb:\n\ttwo\n", ["one"]],
    ["a special target is none", ".PHONY: a\n.SILENT:\na:\n\tone\n", ["one"]],
    ["a target that is named", "a:\n\tone\nb:\n\ttwo\n", ["two"], { goals: ["b"] }],
    ["prerequisites first, each once", "a: b c\n\ta\nb: c\n\tb\nc:\n\tc\n", ["c", "b", "a"]],
    ["a circle ends", "a: b\n\ta\nb: a\n\tb\n", ["b", "a"]],
    ["prefixes go", "a:\n\t@-+ one\n\t-@two\n", ["one", "two"]],
    ["a recipe on the rule's line", "a: ; one; two\n", ["one; two"]],
    ["a continued line is one command", "a:\n\tone \\\n\t  two\n", ["one \\\n  two"]],
    ["simple and recursive variables", "A := $(B)1\nB = $(C)\nC = x\na:\n\techo $(A) ${B} $C $$HOME\n", ["echo 1 x x $HOME"]],
    ["`+=` adds, `?=` gives way", "A = 1\nA += 2\nB ?= b\nHOME ?= c\na:\n\techo $(A) $(B)\n", ["echo 1 2 b"]],
    ["automatic variables", "all: a b a\n\tcc -o $@ $< $^ $+\na b:\n\tt\n", ["t", "t", "cc -o all a a b a b a"]],
    ["both sides of a condition", "a:\nifeq ($(X),1)\n\tone\nelse\n\ttwo\nendif\n", ["one", "two"]],
    ["conditional first targets", "ifdef X\na:\n\tone\nendif\n.PHONY: a b\nb:\n\ttwo\n", ["one", "two"]],
    [
      "commands of $(shell …), in order",
      "V := $(shell git log)\nW = $(shell never)\na:\n\techo $(V)$(shell now)\n",
      ["git log", "now", "? a recipe line of `a` known only when it runs: echo $(V)$(shell now)"],
    ],
    ["commands of `!=`", "V != date\na:\n\tone\n", ["date", "one"]],
    ["exported variables", "export A = it's\na:\n\tone\n", ["export A='it'\\''s'\none"]],
    ["a variable of the environment that is set anew", "PATH = /tmp\na:\n\tone\n", ["export PATH='/tmp'\none"]],
    ["what the command line sets", "A = 1\na:\n\techo $(A)\n", ["export A='2'\necho 2"], { overrides: new Map([["A", "2"]]) }],
    ["another make", "a:\n\t$(MAKE) -C b\n", ["make -n -C b"], { make: "make -n" }],
    ["a dry run prints, but for lines that say otherwise", "a:\n\tone\n\t+two\n\t$(MAKE) b\n", ["two", "make b"], { isDryRun: true }],
    ["one shell", ".ONESHELL:\na:\n\tcd x\n\tone\n", ["cd x\none"]],
    ["comments", "A = x # y\n# z\na: # w\n\techo $(A) # v\n", ["echo x # v"]],
    ["a makefile that is made", "a:\n\tone\nMakefile:\n\ttwo\n", ["two", "one"]],
    ["its own name and goals", "a:\n\tgrep x $(MAKEFILE_LIST) $(MAKECMDGOALS)\n", ["grep x  Makefile a"], { goals: ["a"] }],
    ["the shell it names is not handed on", "SHELL := /bin/bash\na:\n\tone\n", ["one"], { isInEnvironment: (name) => name === "SHELL" }],
    [
      "targets that are called like directives",
      "a: else endif export\n\tone\nelse:\n\ttwo\nendif: ; three\nexport:\n\tfour\n",
      ["two", "three", "four", "one"],
    ],
    ["a file that exists", "a: src.txt\n\tone\n", ["one"]],
    ["plain flags", "MAKEFLAGS += --no-builtin-rules -s\nSHELL := /bin/bash\n.SHELLFLAGS := -eu -o pipefail -c\na:\n\tone\n", ["one"]],
  ];
  for (const [name, source, expected, given] of cases) test(name, () => expect(commands(source, given)).toEqual([...expected]));
});

describe("what cannot be followed is a doubt:", () => {
  const cases: readonly (readonly [source: string, given?: Partial<MakeQuestion>])[] = [
    ["include x.mk\na:\n\tone\n"],
    ["-include .env\na:\n\tone\n"],
    ["define A\nx\nendef\na:\n\tone\n"],
    ["$(eval a:;rm x)\na:\n\tone\n"],
    ["X := $(call f,1)\na:\n\tone\n"],
    ["X := $(foreach x,1,$(shell rm))\na:\n\tone\n"],
    ["X := $(shell ls # )\na:\n\tone\n"],
    ["X := $(shell rm $(HOME))\na:\n\tone\n"],
    ["a:\n\techo $(HOME)\n"],
    ["a:\n\techo $(wildcard *.c)\n"],
    ["ifdef X\nA = rm\nelse\nA = ls\nendif\na:\n\t$(A)\n"],
    ["a: A = rm\nA = ls\na:\n\t$(A)\n"],
    ["a: *.c\n\tone\n"],
    ["a: $(wildcard *.c)\n\tone\n"],
    ["a: b.o\n\tone\n"],
    ["a: gen\n\tone\n"],
    ["a: x.y\n\tone\n%.y: %.z\n\trm x\n"],
    [".z.y:\n\trm x\na: x.y\n\tone\n"],
    ["a:\n\tone\n%:\n\trm x\n"],
    ["a: %.o: %.c\n\tone\n"],
    [".DEFAULT:\n\trm x\na:\n\tone\n"],
    [".SECONDEXPANSION:\na: $$(b)\n\tone\n"],
    [".RECIPEPREFIX = >\na:\n> rm x\n"],
    ["SHELL = ./sh\na:\n\tone\n"],
    ["SHELL := /usr/bin/python3\na:\n\tone\n"],
    ["MAKEFLAGS += --eval=x\na:\n\tone\n"],
    ["MAKEFLAGS = $(X)\na:\n\tone\n"],
    [".SHELLFLAGS = -c rm\na:\n\tone\n"],
    ["export\nA = $(wildcard x)\na:\n\tone\n"],
    ["export A = $(wildcard x)\na:\n\tone\n"],
    ["PATH := ./bin:$(PATH)\na:\n\tone\n"],
    ["a: PATH = x\n\tone\n"],
    ["a: export B = x\na:\n\tone\n"],
    ["a: .SHELLFLAGS = -c rm\na:\n\tone\n"],
    ["a: MAKEFLAGS = --eval=x\na:\n\tone\n"],
    ["a: $(A) = x\na:\n\tone\n"],
    ["a:\n\t$(CO) echo x\n"],
    ["a:\n\t$(LINK.c) echo x\n"],
    ["A = $(A)\na:\n\t$(A)\n"],
    ["vpath %.c src\na:\n\tone\n"],
    ["override A = rm\na:\n\t$(A)\n"],
    ["$(A) = x y\na:\n\tone\n"],
    ["nonsense\na:\n\tone\n"],
    [".DEFAULT_GOAL := $(wildcard x)\na:\n\tone\n"],
    ["A = 1\n"],
    ["a:\n\tone\n", { goals: ["b"] }],
    ["a:\n\tone\n", { mayExist: (path) => path === "Makefile.sh" }],
    ["a:\n\tone\n", { overrides: new Map([["SHELL", "/tmp/sh"]]) }],
  ];
  for (const [source, given] of cases) test(JSON.stringify(source), () => expect(plan(source, given).doubts.length).toBeGreaterThan(0));

  test("variables that multiply are given up soon", () => {
    const lines = Array.from({ length: 30 }, (_, i) => `A${i + 1} = $(A${i})$(A${i})`);
    expect(plan(`A0 = x\n${lines.join("\n")}\na:\n\techo $(A30)\n`).doubts.length).toBeGreaterThan(0);
  });
});
