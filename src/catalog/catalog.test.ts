import { describe, expect, test } from "bun:test";
import { failures } from "./examples.ts";
import { knowledge, loadTools } from "./index.ts";
import { mutants } from "./mutants.ts";
import type { Command } from "./tool.ts";

/** The command that a mutant changes, as its examples begin. */
const changed = (why: string): string => /^[^:,]*/.exec(why)?.[0] ?? "";

/** Commands that several tools share are mutated in the first. */
const pinned = new Set<Command>();

for (const tool of loadTools()) {
  describe(tool.name, () => {
    test("is found under each of its names", () =>
      expect(tool.name.split(", ").filter((name) => knowledge.tools.get(name) !== tool)).toEqual([]));
    test("examples hold", () => expect([...failures(tool)]).toEqual([]));
    test("every fact that decides is pinned by an example", () => {
      const survivors = [...mutants(tool, pinned)]
        .filter(([why, mutant]) => failures(mutant, changed(why)).next().done === true)
        .map(([why]) => why);
      expect(survivors).toEqual([]);
    });
  });
}
