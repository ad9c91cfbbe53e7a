import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { traces } from "./ground.ts";

type Line = Readonly<Record<string, unknown>>;

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

/** Lines that processes have left. */
export const readTrace = (home: string, trace: (typeof traces)[number]): readonly Line[] =>
  linesOf(readFileSync(join(home, `${trace}.jsonl`), "utf8")).map((line) => JSON.parse(line) as Line);
