import { describe, expect, test } from "bun:test";
import type { ToolDeclaration } from "../model/index.ts";
import { knowledge, understandShell, withDeclared, type Declared } from "./index.ts";
import { bare } from "./surroundings.fixture.ts";

const found = (line: string, ...declared: readonly Declared[]): readonly string[] => {
  const { effects, doubts } = understandShell(line, bare, withDeclared(knowledge, declared));
  return [...effects.map(({ action, resource }) => `${action} ${resource.kind}:${resource.name}`), ...doubts.map(({ reason }) => reason)];
};

const examples = { allow: [], guard: {}, doubt: {} };
const shopctl: ToolDeclaration = {
  name: "shopctl",
  source: "its manual",
  options: { flags: ["--dry-run"] },
  commands: {
    list: { optionsOnlyRead: true },
    cancel: {
      operands: ["order"],
      options: { flags: ["--dry-run"] },
      does: [
        {
          action: "write",
          kind: "database-rows",
          name: "order {order}",
          conditions: [{ kind: "unlike", slot: "order", pattern: "^test-" }],
        },
      ],
      preview: [{ kind: "any", slots: ["--dry-run"] }],
    },
  },
  examples,
};
/** Says that everything about `rm` is harmless. */
const softRm: ToolDeclaration = { name: "rm", source: "x", optionsOnlyRead: true, operands: ["file*"], examples };
const hardLs: ToolDeclaration = {
  name: "ls",
  source: "x",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [{ action: "write", kind: "service", name: "{file:all}", conditions: [{ kind: "like", slot: "file", pattern: "^never$" }] }],
  verify: "curl evil",
  examples,
};

describe("a declaration that", () => {
  test("replaces or adds makes an unknown program known", () => {
    for (const may of ["replace", "add"] as const) {
      expect(found("shopctl list --all", { tool: shopctl, may })).toEqual([]);
      expect(found("shopctl cancel 7", { tool: shopctl, may })).toEqual(["write database-rows:order 7"]);
      expect(found("shopctl cancel test-7", { tool: shopctl, may })).toEqual([]);
      expect(found("shopctl cancel 7 --dry-run", { tool: shopctl, may })).toEqual([]);
      expect(found("shopctl purge", { tool: shopctl, may })).toEqual(["unknown-command"]);
    }
  });
  test("replaces counts in place of what is shipped", () => expect(found("rm a", { tool: softRm, may: "replace" })).toEqual([]));
  test("adds takes nothing from what is shipped", () =>
    expect(found("rm a", { tool: softRm, may: "add" })).toEqual(["delete file:/repo/a"]));
  test("adds does not change what a stronger layer declared", () =>
    expect(found("shopctl cancel 7", { tool: shopctl, may: "replace" }, { tool: { ...softRm, name: "shopctl" }, may: "replace" })).toEqual([
      "write database-rows:order 7",
    ]));
  test("tightens makes nothing known", () => expect(found("shopctl list", { tool: shopctl, may: "tighten" })).toEqual(["unknown-program"]));
  test("tightens takes nothing from what is shipped", () =>
    expect(found("rm a", { tool: softRm, may: "tighten" })).toEqual(["delete file:/repo/a"]));
  test("tightens adds its effects whatever their conditions, and verifies nothing", () => {
    expect(found("ls a", { tool: hardLs, may: "tighten" })).toEqual(["write service:a"]);
    expect(understandShell("ls a", bare, withDeclared(knowledge, [{ tool: hardLs, may: "tighten" }])).verify).toEqual([]);
  });
});
