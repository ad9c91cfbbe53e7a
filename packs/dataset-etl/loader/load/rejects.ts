import type { Reject } from "../history/history.ts";

/** So many are kept with their reasons; all are counted. */
const keptMax = 10_000;
const valueLengthMax = 200;

/** Cut to a length, without what no engine keeps in a text. */
const storable = (text: string): string => text.slice(0, valueLengthMax).replaceAll("\0", "\ufffd").toWellFormed();

export interface Rejects {
  add(reject: Reject): void;
  count(): number;
  kept(): readonly Reject[];
}

export const openRejects = (): Rejects => {
  const kept: Reject[] = [];
  let count = 0;
  return {
    add: (reject) => {
      count++;
      if (kept.length < keptMax) kept.push({ ...reject, value: storable(reject.value), detail: storable(reject.detail) });
    },
    count: () => count,
    kept: () => kept,
  };
};
