import type { Word } from "./word.ts";

/** Work that is left; scripts within scripts share it. */
export interface Budget {
  /** Commands to walk. */
  commands: number;
  /** A doubt says that some were not. */
  isTold: boolean;
}

/** Each round of a loop counts, and long words count more. */
const commandsMax = 5000;

export const newBudget = (): Budget => ({ commands: commandsMax, isTold: false });

/** Long words cost as much as many commands. */
export const costOf = (words: readonly Word[]): number => {
  let length = words.length << 4;
  for (const word of words) length += word.value?.length ?? 0;
  return length >> 10;
};
