/** What drafts leave to people, and slots of a template that nothing was put into; wherever they stand. */
const ours: readonly RegExp[] = [/\[FILL IN\b[^\]]*\]?/i, /\{\{\s*[\w-]+\s*\}\}/];

/** Words and signs that stand where something has to be written. What is quoted from a log is no placeholder. */
const others: readonly RegExp[] = [
  /\b(?:tbd|tba|todo|fixme|xxx+)\b/i,
  /\b(?:to be (?:determined|written|filled in|defined|confirmed)|lorem ipsum|fill (?:this|me) in)\b/i,
  /\[(?:[A-Z][A-Z0-9]*(?:[ _/-][A-Z0-9]+)*)\](?!\()/,
  /<(?:your|insert|fill|enter|name|date|time|value|reason|command|title|owner|link|url|description|placeholder)\b[^>]*>/i,
  /\bFix \.\.\.|\?{3,}|_{4,}/,
];

const withoutQuotes = (line: string): string => line.replaceAll(/(`+)[\s\S]*?\1/g, " ").replaceAll(/"[^"]*"|“[^”]*”/g, " ");

const firstIn = (text: string, patterns: readonly RegExp[]): string | undefined =>
  patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);

/** Placeholders of a document by line, from 1. */
export const findPlaceholders = (text: string): readonly { readonly line: number; readonly what: string }[] => {
  let fence = "";
  return text.split("\n").flatMap((line, at) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    const isFence = mark !== "" && (fence === "" || (mark[0] === fence[0] && mark.length >= fence.length));
    if (isFence) fence = fence === "" ? mark : "";
    const isQuoted = isFence || fence !== "" || /^ {0,3}>/.test(line);
    const what = firstIn(line, ours) ?? (isQuoted ? undefined : firstIn(withoutQuotes(line), others));
    return what === undefined ? [] : [{ line: at + 1, what }];
  });
};

/** Words that fill a section without saying anything. */
const empty = /^(?:\W*|n\/?a|none|nothing|no|yes|later|see above|see below|as above|same|unclear|ditto|pending)\W*$/i;

/** True for a text that says nothing. */
export const isHollow = (text: string): boolean => empty.test(text.replaceAll(/[*_`~]/g, "").trim());
