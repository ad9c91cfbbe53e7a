/** One block of a Markdown document. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "row" | "quote" | "code" | "footnote" | "comment" | "rule";
  /** First line, from 1. */
  readonly line: number;
  /** Text without the block's own marks; of a row its cells joined by ` | `. */
  readonly text: string;
  /** Lines of a quote or code block, without their marks. */
  readonly lines: readonly string[];
  /** Cells of a row. */
  readonly cells: readonly string[];
  /** 1 to 6 of a heading; 0 otherwise. */
  readonly level: number;
  /** Headings above it, outermost first. */
  readonly path: readonly string[];
  /** Name of a footnote. */
  readonly name: string;
}

type Bare = Omit<Block, "path">;

const bare = (kind: Block["kind"], line: number, text: string, more: Partial<Bare> = {}): Bare => ({
  kind,
  line,
  text,
  lines: [],
  cells: [],
  level: 0,
  name: "",
  ...more,
});

/** Cells of a table row; `\|` is no border, nor is one within a code span. */
const cellsOf = (line: string): readonly string[] => {
  const cells: string[] = [];
  let cell = "";
  let fence = "";
  for (let at = 0; at < line.length; at++) {
    const run = /^`+/.exec(line.slice(at))?.[0] ?? "";
    if (run !== "") {
      if (fence === "") fence = line.includes(run, at + run.length) ? run : "";
      else if (run === fence) fence = "";
      cell += run;
      at += run.length - 1;
    } else if (line[at] === "\\" && line[at + 1] === "|") {
      cell += "|";
      at++;
    } else if (line[at] === "|" && fence === "") {
      cells.push(cell.trim());
      cell = "";
    } else cell += line[at];
  }
  return [...cells, cell.trim()].slice(line.startsWith("|") ? 1 : 0, line.trimEnd().endsWith("|") ? -1 : undefined);
};

const isDelimiter = (line: string): boolean => /^\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?$/.test(line) && line.includes("-");
const fenceOf = (line: string): string | undefined => /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
const itemMark = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;
const footnoteMark = /^\[\^([^\]\s]+)\]:\s*/;

/** Nobody reads a comment: what stands in one shows nothing. */
const withoutComments = (text: string): string => text.replaceAll(/<!--[\s\S]*?-->/g, " ").trim();

/** Reads lines into blocks, one after the other. Pure; what it does not know is a paragraph. */
class Reader {
  readonly blocks: Bare[] = [];
  private at = 0;
  constructor(private readonly lines: readonly string[]) {}

  private line(offset = 0): string | undefined {
    return this.lines[this.at + offset];
  }

  read(): readonly Bare[] {
    while (this.line() !== undefined) this.block(this.line() as string);
    return this.blocks;
  }

  private block(line: string): void {
    const fence = fenceOf(line);
    const heading = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(line);
    if (line.trim() === "") this.at++;
    else if (fence !== undefined) this.code(fence);
    else if (/^ {0,3}<!--/.test(line)) this.comment();
    else if (this.isUnderlined(line)) this.underlined(line);
    else if (heading) this.put(bare("heading", this.at + 1, heading[2] as string, { level: (heading[1] as string).length }));
    else if (/^ {0,3}>/.test(line)) this.quote();
    else if (/^ {0,3}(?:[-*_]\s*){3,}$/.test(line)) this.put(bare("rule", this.at + 1, ""));
    else if (line.trimStart().startsWith("|") || isDelimiter(this.line(1)?.trim() ?? "")) this.table();
    else this.prose();
  }

  private put(block: Bare): void {
    this.blocks.push(block);
    this.at++;
  }

  private code(fence: string): void {
    const from = this.at + 1;
    const lines: string[] = [];
    this.at++;
    for (let line = this.line(); line !== undefined; line = this.line()) {
      this.at++;
      const end = fenceOf(line);
      if (end !== undefined && end[0] === fence[0] && end.length >= fence.length && line.trim() === end) break;
      lines.push(line);
    }
    this.blocks.push(bare("code", from, lines.join("\n"), { lines }));
  }

  /** A heading by the line below it (CommonMark 0.31, §4.3). */
  private isUnderlined(line: string): boolean {
    return (
      /^ {0,3}(?:=+|-+)\s*$/.test(this.line(1) ?? "") && !line.includes("|") && !itemMark.test(line) && !/^ {0,3}(?:>|#{1,6}\s)/.test(line)
    );
  }

  private underlined(line: string): void {
    const level = (this.line(1) ?? "").trim().startsWith("=") ? 1 : 2;
    this.put(bare("heading", this.at + 1, line.trim(), { level }));
    this.at++;
  }

  /** What stands behind a comment on its last line is shown, and so is text. */
  private comment(): void {
    const from = this.at + 1;
    const lines: string[] = [];
    for (let line = this.line(); line !== undefined; line = this.line()) {
      this.at++;
      const end = line.indexOf("-->");
      lines.push(end === -1 ? line : line.slice(0, end + 3));
      if (end === -1) continue;
      const rest = line.slice(end + 3).trim();
      this.blocks.push(bare("comment", from, lines.join("\n"), { lines }));
      if (rest !== "") this.blocks.push(bare("paragraph", this.at, withoutComments(rest)));
      return;
    }
    this.blocks.push(bare("comment", from, lines.join("\n"), { lines }));
  }

  private quote(): void {
    const from = this.at + 1;
    const lines: string[] = [];
    for (let line = this.line(); line !== undefined && /^ {0,3}>/.test(line); line = this.line()) {
      lines.push(line.replace(/^ {0,3}> ?/, ""));
      this.at++;
    }
    this.blocks.push(bare("quote", from, lines.join("\n"), { lines }));
  }

  private table(): void {
    const hasHead = isDelimiter(this.line(1)?.trim() ?? "");
    if (hasHead) this.at += 2;
    for (let line = this.line(); line !== undefined && line.includes("|") && line.trim() !== ""; line = this.line()) {
      const cells = cellsOf(line.trim());
      this.put(bare("row", this.at + 1, cells.join(" | "), { cells }));
    }
  }

  /** A paragraph, list item or footnote, with the lines that continue it. */
  private prose(): void {
    const from = this.at + 1;
    const first = this.line() as string;
    const footnote = footnoteMark.exec(first);
    const kind = footnote ? "footnote" : itemMark.test(first) ? "item" : "paragraph";
    const texts = [first.replace(footnote ? footnoteMark : itemMark, "").trim()];
    this.at++;
    for (let line = this.line(); line !== undefined && this.continues(line); line = this.line()) {
      texts.push(line.trim());
      this.at++;
    }
    this.blocks.push(bare(kind, from, withoutComments(texts.join(" ")), { name: footnote?.[1] ?? "" }));
  }

  private continues(line: string): boolean {
    if (line.trim() === "" || fenceOf(line) !== undefined || itemMark.test(line) || footnoteMark.test(line)) return false;
    return !/^ {0,3}(?:#{1,6}\s|>|<!--|\|)/.test(line) && !this.isUnderlined(line);
  }
}

/** Blocks of a document in order. Front matter of YAML is left out. */
export const readMarkdown = (text: string): readonly Block[] => {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? "";
  const lines = (front.replaceAll(/[^\n]/g, "") + text.slice(front.length)).split(/\r?\n/);
  const path: { readonly level: number; readonly text: string }[] = [];
  return new Reader(lines).read().map((block) => {
    if (block.kind === "heading") while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
    const above = path.map((heading) => heading.text);
    if (block.kind === "heading") path.push({ level: block.level, text: block.text });
    return { ...block, path: above };
  });
};

/** A heading without its number, marks and remarks in brackets, in lower case: `2. Timeline (UTC)` is `timeline`. */
export const headingName = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, " ")
    .replaceAll(/[`*_~#]/g, "")
    .replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
