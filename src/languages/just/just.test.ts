import { describe, expect, test } from "bun:test";
import { planJust, type JustQuestion } from "./index.ts";

const found = (source: string, words: readonly string[] = [], given: Partial<JustQuestion> = {}): readonly string[] => {
  const { commands, doubts } = planJust({ source, words, overrides: new Map(), mayExist: () => false, ...given });
  return [
    ...commands.map((each) => (each.language === "code" ? `code ${each.source}` : each.source)),
    ...doubts.map((doubt) => `? ${doubt}`),
  ];
};

describe("what just runs:", () => {
  const cases: readonly (readonly [
    name: string,
    source: string,
    words: readonly string[],
    found: readonly string[],
    given?: Partial<JustQuestion>,
  ])[] = [
    ["the first recipe by default", "a:\n  one\nb:\n  two\n", [], ["one"]],
    ["the recipe marked so", "a:\n  one\n[default]\nb:\n  two\n", [], ["two"]],
    ["recipes that are named, each once", "a: b\n  @one\nb:\n  -two\n", ["a", "b"], ["two", "one"]],
    ["an alias", "alias x := a\na:\n  one\n", ["x"], ["one"]],
    ["what comes after", "a: b && c\n  one\nb:\n  two\nc:\n  three\n", [], ["two", "one", "three"]],
    ["parameters and their defaults", "a x y='d' *z:\n  echo {{x}} {{y}} {{ z }}\n", ["a", "1"], ["echo 1 d "]],
    ["parameters that take the rest", "a +x:\n  echo {{x}}\n", ["a", "1", "2"], ["echo 1 2"]],
    ["words beyond the parameters name recipes", "a x:\n  echo {{x}}\nb:\n  two\n", ["a", "b", "b"], ["echo b", "two"]],
    ["dependencies with parameters", "v := 'w'\na: (b 'x' v)\nb x y:\n  echo {{x + y}}\n", [], ["echo xw"]],
    ["variables", "v := \"a\" + 'b' # c\na:\n  echo {{v}} {{{{v}}\n", [], ["echo ab {{v}}"]],
    ["what the command line sets", "v := 'a'\na:\n  echo {{v}}\n", [], ["echo b"], { overrides: new Map([["v", "b"]]) }],
    ["commands of backticks", "v := `git log`\na:\n  one\n", [], ["git log", "one"]],
    ["exported variables", "export V := 'it'\na $P='q':\n  one\n", [], ["export V='it'\nexport P='q'\none"]],
    [
      "a script",
      "a:\n  #!/usr/bin/env bash\n  set -e\n  if x; then\n    one\n  fi\n",
      [],
      ["#!/usr/bin/env bash\nset -e\nif x; then\n  one\nfi"],
    ],
    ["another language's script", "a:\n  #!/usr/bin/env python3\n  print(1)\n", [], ["code #!/usr/bin/env python3\nprint(1)"]],
    ["a variable that is not used", "v := if os() == 'x' { 'a' } else { 'b' }\na:\n  one\n", [], ["one"]],
    ["a continued line", "a:\n  one \\\n    two\n", [], ["one \\\n  two"]],
    ["a plain shell", "set shell := ['bash', '-euo', 'pipefail', '-c']\nset quiet\na:\n  one\n", [], ["one"]],
    ["plain attributes", "[private, group('x')]\n[confirm]\na:\n  one\n", [], ["one"]],
  ];
  for (const [name, source, words, expected, given] of cases) test(name, () => expect(found(source, words, given)).toEqual([...expected]));
});

describe("what cannot be followed is a doubt:", () => {
  const cases: readonly (readonly [source: string, words?: readonly string[], given?: Partial<JustQuestion>])[] = [
    ["import 'x.just'\na:\n  one\n"],
    ["mod x\na:\n  one\n"],
    ["set shell := ['python3', '-c']\na:\n  one\n"],
    ["set shell := ['bash', '-c', 'rm']\na:\n  one\n"],
    ["set working-directory := '/x'\na:\n  one\n"],
    ["set dotenv-load\na:\n  one\n", [], { mayExist: () => true }],
    ["set dotenv-path := 'x'\na:\n  one\n"],
    ["v := shell('rm x')\na:\n  one\n"],
    ["v := env('X')\na:\n  {{v}}\n"],
    ["a:\n  echo {{uuid()}}\n"],
    ["a:\n  echo {{missing}}\n"],
    ["a:\n  echo {{ unclosed\n"],
    ["v := '''\nx\n'''\na:\n  one\n"],
    ["v := 'x\ny'\na:\n  {{v}}\n"],
    ["v := 'x'\nv := 'y'\na:\n  {{v}}\n"],
    ["export V := env('X')\na:\n  one\n"],
    ["[working-directory: 'x']\na:\n  one\n"],
    ["[script('python3')]\na:\n  one\n"],
    ["[no-cd]\na:\n  one\n"],
    ["a:\n  one\na:\n  two\n"],
    ["a: (b x)\nb y:\n  {{y}}\n"],
    ["a:\n  one\n", ["b"]],
    ["a:\n  one\n", [], { overrides: new Map([["v", "x"]]) }],
    [""],
    ["nonsense\n"],
  ];
  for (const [source, words, given] of cases)
    test(JSON.stringify(source), () =>
      expect(found(source, words, given).filter((each) => each.startsWith("? ")).length).toBeGreaterThan(0),
    );
});
