import { expect } from "bun:test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonLines, makePlace, tagout, type Ended, type Place } from "./fixture.ts";

/** A place with a few entries. */
export const newPlace = (): Place => {
  const made = makePlace();
  record(made);
  return made;
};
export const record = (where: Place): void => void expect(tagout(where, ["check", "--", "kubectl get pods"]).code).toBeLessThan(4);
export const ledger = (where: Place, ...args: readonly string[]): Ended => tagout(where, ["ledger", ...args]);
export const save = (where: Place, name: string, text: string): string => {
  const path = join(where.work, name);
  writeFileSync(path, text);
  return path;
};
export const folderOf = ({ home }: Place): string => join(home, ".local/state/tagout/ledger");
export const lastEntry = (where: Place): Record<string, unknown> => jsonLines(ledger(where, "show", "--json", "--limit", "1").out)[0] ?? {};
