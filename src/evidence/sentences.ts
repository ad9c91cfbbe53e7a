/** One sentence, with where it stands in its block's text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Words before a full stop that end no sentence. */
const abbreviations = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|no|fig|sec|min|max|incl|resp|st|dr|mr|ms)\.$/i;

/** What stands in code spans, quotes and links does not end a sentence. Keeps every offset. */
const mask = (text: string): string =>
  text.replaceAll(/(`+)[\s\S]*?\1|"[^"]*"|“[^”]*”|\]\([^)]*\)|<[^>\s]+>/g, (found) => found.replaceAll(/[.!?:]/g, "_"));

/** True for text that only says where the sentence before it has been seen. */
const isAttached = (text: string): boolean => /^[([—–-]/.test(text) && /(?:ev|le)-[0-9a-f]|\[\^/i.test(text);

/** Sentences of one block. A citation in brackets, or behind a dash, belongs to the sentence before it. */
export const splitSentences = (text: string): readonly Sentence[] => {
  const masked = mask(text);
  const starts = [0];
  for (const match of masked.matchAll(/[.!?]+["'”’)\]*_]*\s+(?=\S)/g)) {
    const before = masked.slice(0, match.index + 1);
    const next = match.index + match[0].length;
    if (abbreviations.test(before)) continue;
    starts.push(next);
  }
  const parts = starts.map((start, i) => ({ start, text: text.slice(start, starts[i + 1]).trim() }));
  const sentences: Sentence[] = [];
  for (const part of parts) {
    const last = sentences.at(-1);
    if (last && isAttached(part.text)) sentences[sentences.length - 1] = { ...last, text: `${last.text} ${part.text}` };
    else if (part.text !== "") sentences.push(part);
  }
  return sentences;
};
