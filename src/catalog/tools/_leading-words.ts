import type { Call, Engine } from "../tool.ts";
import { leaf, type Judging } from "./_command-trees.ts";

/**
 * For command lines whose commands take options only: the words in front of the first option are the path, and the last
 * of them is the verb. `depth` says how many words that are at most, where operands may follow; -1: not known.
 */
export const judgeLeadingWords =
  (judging: Judging, depth: (path: readonly string[]) => number = (path) => path.length) =>
  (call: Call, engine: Engine): void => {
    const words = call.slots.get("word") ?? [];
    const first = words[0];
    if (!first) return;
    const start = call.words.indexOf(first);
    const end = call.words.findIndex((word, at) => at >= start && (word.value ?? word.prefix ?? "-").startsWith("-"));
    const path = call.words.slice(start, end === -1 ? call.words.length : end);
    const unknown = path.find((word) => word.value === undefined);
    const dynamic = unknown ?? (end === -1 ? undefined : call.words.slice(end, end + 1).find((word) => word.value === undefined));
    if (dynamic) return engine.doubt("dynamic-word", dynamic.text);
    const texts = path.map((word) => word.value ?? "");
    const length = depth(texts);
    if (length < 0) return engine.doubt("unknown-command", texts.join(" "));
    leaf(texts.slice(0, length).join(" "), judging).derive?.(
      { ...call, words: call.words.slice(start + Math.min(length, path.length)) },
      engine,
    );
  };
