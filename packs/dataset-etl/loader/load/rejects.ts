import type { Reject } from "../history/history.ts";

/** So many are kept with their reasons; all are counted. */
const keptMax = 10_000;
const valueLengthMax = 200;

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
      if (kept.length < keptMax) kept.push({ ...reject, value: reject.value.replaceAll("\0", "\ufffd").slice(0, valueLengthMax) });
    },
    count: () => count,
    kept: () => kept,
  };
};
