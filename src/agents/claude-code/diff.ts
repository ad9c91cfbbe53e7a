const contextLines = 3;

interface Line {
  readonly mark: " " | "-" | "+";
  readonly text: string;
}

const splitLines = (text: string): string[] => (text === "" ? [] : text.replace(/\n$/, "").split("\n"));

/** Length of the longest common subsequence from every pair of positions to the ends. */
const commonLengths = (before: readonly string[], after: readonly string[]): Uint32Array[] => {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = rows[i] as Uint32Array;
      const below = rows[i + 1] as Uint32Array;
      row[j] = before[i] === after[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  return rows;
};

/** Pairs of lines beyond this many are not compared with each other: what is between the same ends is shown as replaced. */
const pairsMax = 16_000_000;

const compare = (before: readonly string[], after: readonly string[]): Line[] => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const marked = (mark: Line["mark"], lines: readonly string[]): Line[] => lines.map((text) => ({ mark, text }));
  const between = gone.length * come.length > pairsMax ? [...marked("-", gone), ...marked("+", come)] : compareAll(gone, come);
  return [...marked(" ", before.slice(0, start)), ...between, ...marked(" ", before.slice(before.length - end))];
};

const compareAll = (before: readonly string[], after: readonly string[]): Line[] => {
  const lengths = commonLengths(before, after);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ mark: " ", text: before[i] as string });
      i++;
      j++;
    } else if (j >= after.length || (i < before.length && (lengths[i + 1]?.[j] as number) >= (lengths[i]?.[j + 1] as number))) {
      lines.push({ mark: "-", text: before[i++] as string });
    } else lines.push({ mark: "+", text: after[j++] as string });
  }
  return lines;
};

/** Ranges of lines to show: every change with its context, overlapping ranges joined. */
const findHunks = (lines: readonly Line[]): { start: number; end: number }[] => {
  const hunks: { start: number; end: number }[] = [];
  lines.forEach((line, at) => {
    if (line.mark === " ") return;
    const start = Math.max(0, at - contextLines);
    const end = Math.min(lines.length, at + contextLines + 1);
    const last = hunks.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else hunks.push({ start, end });
  });
  return hunks;
};

const header = (lines: readonly Line[], start: number, end: number): string => {
  const count = (from: number, to: number, mark: "-" | "+"): number =>
    lines.slice(from, to).filter((line) => line.mark === " " || line.mark === mark).length;
  const range = (mark: "-" | "+"): string => {
    const length = count(start, end, mark);
    return `${count(0, start, mark) + (length === 0 ? 0 : 1)},${length}`;
  };
  return `@@ -${range("-")} +${range("+")} @@`;
};

/** A unified diff for a person to read; empty when nothing changes. `null` stands for a file that is not there. */
export const unifiedDiff = (path: string, before: string | null, after: string | null): string => {
  if (before === after) return "";
  const lines = compare(splitLines(before ?? ""), splitLines(after ?? ""));
  const head = [`--- ${before === null ? "/dev/null" : path}`, `+++ ${after === null ? "/dev/null" : path}`];
  const body = findHunks(lines).flatMap(({ start, end }) => [
    header(lines, start, end),
    ...lines.slice(start, end).map((line) => line.mark + line.text),
  ]);
  return `${[...head, ...body].join("\n")}\n`;
};
