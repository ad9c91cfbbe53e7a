/** Brace expansion (bash(1) "Brace Expansion"), on source text: it comes before every other expansion. */

const expansionsMax = 512;
/** Longer words are not expanded: every brace is looked at from every other. */
const textMax = 4096;

export const mayHaveBraces = (text: string): boolean => {
  const open = text.indexOf("{");
  const close = text.lastIndexOf("}");
  return open !== -1 && close > open && /,|\.\./.test(text.slice(open, close));
};

/** Every word that `text` stands for, still unexpanded otherwise; undefined when there are too many, or nobody knows. */
export const expandBraces = (text: string): readonly string[] | undefined => {
  // Where a substitution with unbalanced brackets or quotes ends, only a parser knows.
  if (/\$\(|`/.test(text) && /\bcase\b|#|<</.test(text)) return findGroup(text) ? undefined : [text];
  // Bash joins continued lines before it looks at anything else.
  if (text.length > textMax || (text.includes("\\\n") && text.includes("'"))) return undefined;
  const results = expand(text.replaceAll("\\\n", ""));
  return results.length > expansionsMax ? undefined : results;
};

const expand = (text: string): string[] => {
  const group = findGroup(text);
  if (!group) return [text];
  const before = text.slice(0, group.start);
  const after = expand(text.slice(group.end));
  const results: string[] = [];
  for (const item of group.items)
    for (const middle of group.isText ? [item] : expand(item))
      for (const tail of after) {
        if (results.length > expansionsMax) return results;
        results.push(before + middle + tail);
      }
  return results;
};

interface Group {
  readonly start: number;
  readonly end: number;
  readonly items: readonly string[];
  /** Whether the items stay as they are, whatever braces they hold. */
  readonly isText: boolean;
}

/** The first group with a comma or a sequence, outside quotes and other expansions. */
const findGroup = (text: string): Group | undefined => {
  for (let i = 0; i < text.length; i = skip(text, i)) {
    // An empty pair that begins a word is text (`find -exec`).
    if (text[i] !== "{" || (i === 0 && text[1] === "}")) continue;
    const group = readGroup(text, i);
    if (group) return group;
  }
  return undefined;
};

/** Bash ends a group at the first brace after a comma or two dots; one before is a letter like any other. */
const readGroup = (text: string, start: number): Group | undefined => {
  const items: string[] = [];
  let depth = 0;
  let from = start + 1;
  let mayBeSequence = false;
  for (let i = start + 1; i < text.length; i = skip(text, i)) {
    const letter = text[i];
    if (letter === "{") depth++;
    else if (letter === "}" && depth > 0) depth--;
    else if (letter === "." && text[i + 1] === "." && text[i + 2] !== "}" && depth === 0) mayBeSequence = true;
    else if (letter === "," && depth === 0) {
      items.push(text.slice(from, i));
      from = i + 1;
    } else if (letter === "}" && (items.length > 0 || mayBeSequence)) {
      const last = text.slice(from, i);
      const end = i + 1;
      if (items.length > 0 || holdsComma(last)) return { start, end, items: [...items, last], isText: false };
      return { start, end, items: readSequence(last) ?? [text.slice(start, end)], isText: true };
    }
  }
  return undefined;
};

/** Bash looks for a comma that no backslash precedes, within quotes and inner groups, too: with one, the braces are no sequence's. */
const holdsComma = (text: string): boolean => /^(?:[^\\,]|\\[^])*,/.test(text);

/** Index after the character, the quoted text or the expansion that begins at `i`. */
const skip = (text: string, i: number): number => {
  const letter = text[i];
  if (letter === "\\") return i + 2;
  if (letter === "'") return closing(text, i + 1, "'");
  if (letter === '"') return closingDouble(text, i + 1);
  if (letter === "`") return closingEscaped(text, i + 1, letter);
  if (letter === "$" && text[i + 1] === "'") return closingEscaped(text, i + 2, "'");
  if ((letter === "<" || letter === ">") && text[i + 1] === "(") return closingBracket(text, i + 1);
  if (letter === "$" && (text[i + 1] === "{" || text[i + 1] === "(")) return closingBracket(text, i + 1);
  return i + 1;
};

const closing = (text: string, from: number, quote: string): number => {
  const at = text.indexOf(quote, from);
  return at === -1 ? text.length : at + 1;
};

const closingEscaped = (text: string, from: number, quote: string): number => {
  for (let i = from; i < text.length; i += text[i] === "\\" ? 2 : 1) if (text[i] === quote) return i + 1;
  return text.length;
};

const closingDouble = (text: string, from: number): number => {
  for (let i = from; i < text.length;) {
    if (text[i] === '"') return i + 1;
    if (text[i] === "\\") i += 2;
    else i = text[i] === "$" && text[i + 1] === "(" ? closingBracket(text, i + 1) : i + 1;
  }
  return text.length;
};

const closingBracket = (text: string, open: number): number => {
  const pair = text[open] === "{" ? "{}" : "()";
  let depth = 0;
  for (let i = open; i < text.length;) {
    if (text[i] === pair[0]) depth++;
    else if (text[i] === pair[1] && --depth === 0) return i + 1;
    i = text[i] === pair[0] || text[i] === pair[1] ? i + 1 : skip(text, i);
  }
  return text.length;
};

const readSequence = (text: string): readonly string[] | undefined => {
  const numbers = /^(-?\d+)\.\.(-?\d+)(?:\.\.(-?\d+))?$/.exec(text);
  if (numbers) return numberSequence(numbers[1] as string, numbers[2] as string, Number(numbers[3] ?? 1));
  const letters = /^([A-Za-z])\.\.([A-Za-z])(?:\.\.(-?\d+))?$/.exec(text);
  if (!letters) return undefined;
  const codes = range((letters[1] as string).charCodeAt(0), (letters[2] as string).charCodeAt(0), Number(letters[3] ?? 1));
  return codes.map((code) => String.fromCharCode(code));
};

const numberSequence = (first: string, last: string, step: number): readonly string[] => {
  const isPadded = /^-?0\d/.test(first) || /^-?0\d/.test(last);
  const width = isPadded ? Math.max(first.length, last.length) : 0;
  return range(Number(first), Number(last), step).map((value) => {
    const digits = String(Math.abs(value)).padStart(value < 0 ? width - 1 : width, "0");
    return value < 0 ? `-${digits}` : digits;
  });
};

const range = (first: number, last: number, step: number): number[] => {
  const stride = Math.max(1, Math.abs(step));
  const values: number[] = [];
  for (let value = first; first <= last ? value <= last : value >= last; value += first <= last ? stride : -stride) {
    values.push(value);
    if (values.length > expansionsMax) break;
  }
  return values;
};
