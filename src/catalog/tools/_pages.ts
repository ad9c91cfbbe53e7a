import type { Word } from "../../languages/shell/index.ts";
import type { Engine } from "../tool.ts";
import { showFile } from "./_operands.ts";
import { readUrl } from "./_urls.ts";

/** What a text browser shows: addresses and files; a name without scheme may be either. */
export const showPages = (words: readonly Word[], engine: Engine): void => {
  for (const word of words) {
    const start = word.value ?? word.prefix ?? "";
    if (/^\d+$/.test(word.value ?? "") || word.value === "-") continue;
    if (/^(?:\.{0,2}\/|~)/.test(start)) showFile(engine, word);
    else readUrl(word, engine);
    if (!/^[a-z][\w+.-]*:/i.test(start) && word.value !== undefined && !start.startsWith("/")) engine.effect("read", `file:${word.value}`);
  }
};
