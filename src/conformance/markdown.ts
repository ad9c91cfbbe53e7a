/**
 * Blocks of a Markdown document with exact positions, after CommonMark 0.31.2 (https://spec.commonmark.org/0.31.2/), sections 4
 * and 5, with the tables of GitHub Flavored Markdown 4.10. Inline structure is not read. Never throws for any text; each line is
 * looked at once per container it stands in, of which there are at most `depthMax`.
 */

import { indentAt, isBlank, restOf, skip, tabStop, take, type Cursor } from "./cursor.ts";

/** One line of a block as it stands in the source. */
export interface SourceLine {
  /** From 1. */
  readonly line: number;
  /** Column in UTF-16 units where `text` begins, from 1. */
  readonly column: number;
  /** Without the markers of quotes and list items around it, and without its line end. */
  readonly text: string;
}

interface Placed {
  /** First and last line, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** Quotes and list items around the block. */
  readonly depth: number;
  /** Whether the block stands in a quote. */
  readonly isQuoted: boolean;
}
export interface Heading extends Placed {
  readonly kind: "heading";
  readonly level: number;
  readonly text: string;
}
export interface Code extends Placed {
  readonly kind: "code";
  /** Info string of a fence; empty for an indented block. */
  readonly info: string;
  readonly isFenced: boolean;
  readonly lines: readonly SourceLine[];
}
export interface Prose extends Placed {
  /** `item`: the paragraph a list item begins with. */
  readonly kind: "paragraph" | "item" | "table" | "html";
  readonly lines: readonly SourceLine[];
}
export interface Comment extends Placed {
  readonly kind: "comment";
  readonly text: string;
}
export type Block = Heading | Code | Prose | Comment;

/** Containers nested deeper than this are read as text. */
const depthMax = 24;

interface Container {
  readonly kind: "quote" | "item";
  /** Columns a line must be indented to belong to an item. */
  readonly indent: number;
}

interface Open {
  readonly kind: "paragraph" | "item" | "table" | "html" | "code" | "comment";
  readonly line: number;
  readonly depth: number;
  readonly isQuoted: boolean;
  readonly lines: SourceLine[];
  readonly info: string;
  /** Fence that ends the block, when it is fenced. */
  readonly fence?: { readonly marker: string; readonly length: number; readonly indent: number };
  /** What ends an HTML block; undefined: a blank line. */
  readonly end?: RegExp;
}

const headingForm = /^(#{1,6})(?:[ \t]+|$)/;
const breakForm = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const setextForm = /^(?:=+|-+)[ \t]*$/;
const bulletForm = /^[-+*](?=[ \t]|$)/;
const orderedForm = /^(\d{1,9})[.)](?=[ \t]|$)/;
const delimiterForm = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** A row of a table that is longer is read as text. */
const lineMax = 10_000;
const rawForm = /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i;
const htmlForm = /^<(?:[?!][A-Za-z]?|\/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>]|$))/;

/** Closing hashes of a heading are no part of its text (4.2). Found from the end, for a pattern would try every space. */
const headingText = (text: string): string => {
  const trimmed = text.trim();
  let end = trimmed.length;
  while (end > 0 && trimmed[end - 1] === "#") end--;
  return end === 0 ? "" : end < trimmed.length && /[ \t]/.test(trimmed[end - 1] as string) ? trimmed.slice(0, end).trim() : trimmed;
};

class Reader {
  readonly blocks: Block[] = [];
  private containers: Container[] = [];
  private open: Open | undefined;
  private startsItem = false;

  read(text: string, line: number): void {
    const cursor: Cursor = { text, at: 0, column: 0 };
    const matched = this.match(cursor);
    if (this.continues(cursor, matched, line)) return;
    if (matched < this.containers.length) this.leave(matched);
    this.enter(cursor, line);
    this.leaf(cursor, line);
  }

  finish(): void {
    this.close();
  }

  /** How many of the open containers the line stands in. */
  private match(cursor: Cursor): number {
    let count = 0;
    for (const container of this.containers) {
      const indent = indentAt(cursor);
      if (container.kind === "quote") {
        if (indent > 3) break;
        const before = { at: cursor.at, column: cursor.column };
        skip(cursor, indent);
        if (cursor.text[cursor.at] !== ">") {
          Object.assign(cursor, before);
          break;
        }
        take(cursor, 1);
        skip(cursor, 1);
      } else if (indent >= container.indent) skip(cursor, container.indent);
      else if (!isBlank(restOf(cursor))) break;
      count++;
    }
    return count;
  }

  /** Whether the line belongs to the block that is open. */
  private continues(cursor: Cursor, matched: number, line: number): boolean {
    const { open } = this;
    if (!open) return false;
    const isInside = matched === this.containers.length;
    const rest = restOf(cursor);
    if (open.kind === "code") return isInside && this.continuesCode(open, cursor, rest, line);
    if (open.kind === "comment" || open.end) {
      if (!isInside) return false;
      this.add(cursor, line);
      if ((open.end ?? /-->/).test(rest)) this.close(line);
      return true;
    }
    if (isBlank(rest)) return false;
    if (open.kind === "html") {
      if (isInside) this.add(cursor, line);
      return isInside;
    }
    if (open.kind === "table") {
      if (!isInside || this.startsBlock(cursor, rest)) return false;
      this.add(cursor, line);
      return true;
    }
    return this.continuesParagraph(open, cursor, isInside, line);
  }

  private continuesCode(open: Open, cursor: Cursor, rest: string, line: number): boolean {
    const { fence } = open;
    const indent = indentAt(cursor);
    if (!fence) {
      if (indent < tabStop && !isBlank(rest)) return false;
      skip(cursor, tabStop);
      this.add(cursor, line);
      return true;
    }
    const trimmed = rest.trim();
    const isEnd = indent <= 3 && trimmed.length >= fence.length && [...trimmed].every((letter) => letter === fence.marker);
    if (isEnd) {
      this.close(line);
      return true;
    }
    skip(cursor, Math.min(fence.indent, indent));
    this.add(cursor, line);
    return true;
  }

  private continuesParagraph(open: Open, cursor: Cursor, isInside: boolean, line: number): boolean {
    const indent = indentAt(cursor);
    const rest = restOf(cursor).trimStart();
    if (isInside && indent <= 3 && setextForm.test(rest)) {
      this.open = undefined;
      const level = rest.startsWith("=") ? 1 : 2;
      const text = open.lines.map((each) => each.text.trim()).join(" ");
      this.blocks.push({ kind: "heading", level, text, line: open.line, endLine: line, depth: open.depth, isQuoted: open.isQuoted });
      return true;
    }
    if (
      isInside &&
      open.lines.length === 1 &&
      rest.includes("-") &&
      rest.length < lineMax &&
      delimiterForm.test(rest) &&
      open.lines[0]?.text.includes("|")
    ) {
      this.open = { ...open, kind: "table" };
      this.add(cursor, line);
      return true;
    }
    // An indented line cannot interrupt a paragraph, and a line without its markers may be a lazy continuation (5.1).
    if (indent < tabStop && this.startsBlock(cursor, rest)) return false;
    skip(cursor, indent);
    this.add(cursor, line);
    return true;
  }

  /** Whether the line would begin another block where a paragraph is open. */
  private startsBlock(cursor: Cursor, text: string): boolean {
    const rest = text.trimStart();
    if (rest.startsWith(">") || headingForm.test(rest) || this.fenceOf(rest) !== undefined || breakForm.test(rest)) return true;
    if (rest.startsWith("<!--") || rawForm.test(rest)) return true;
    // Empty items, and numbers other than one, do not interrupt (5.2).
    if (bulletForm.test(rest)) return !isBlank(rest.slice(1));
    const ordered = orderedForm.exec(rest);
    if (!ordered || isBlank(rest.slice(ordered[0].length))) return false;
    const isInList = this.containers.some(({ kind }) => kind === "item");
    return ordered[1] === "1" || (isInList && indentAt(cursor) < tabStop);
  }

  private leave(count: number): void {
    this.close();
    this.containers = this.containers.slice(0, count);
  }

  /** Begins the quotes and list items the line begins. */
  private enter(cursor: Cursor, line: number): void {
    this.startsItem = false;
    while (this.containers.length < depthMax) {
      const indent = indentAt(cursor);
      if (indent > 3) return;
      const rest = restOf(cursor).trimStart();
      if (rest.startsWith(">")) {
        this.close(line - 1);
        skip(cursor, indent);
        take(cursor, 1);
        skip(cursor, 1);
        this.containers = [...this.containers, { kind: "quote", indent: 0 }];
        this.startsItem = false;
        continue;
      }
      if (breakForm.test(rest)) return;
      const marker = bulletForm.exec(rest)?.[0] ?? orderedForm.exec(rest)?.[0];
      if (marker === undefined) return;
      this.close(line - 1);
      skip(cursor, indent);
      take(cursor, marker.length);
      const spaces = indentAt(cursor);
      const isEmpty = isBlank(restOf(cursor));
      const used = isEmpty || spaces > tabStop ? 1 : Math.max(spaces, 1);
      skip(cursor, used);
      this.containers = [...this.containers, { kind: "item", indent: indent + marker.length + used }];
      this.startsItem = true;
    }
  }

  private leaf(cursor: Cursor, line: number): void {
    const rest = restOf(cursor);
    if (isBlank(rest)) {
      this.close(line - 1);
      return;
    }
    const indent = indentAt(cursor);
    if (indent >= tabStop) {
      this.close(line - 1);
      skip(cursor, tabStop);
      this.begin("code", line);
      this.add(cursor, line);
      return;
    }
    this.close(line - 1);
    skip(cursor, indent);
    const text = restOf(cursor);
    const heading = headingForm.exec(text);
    if (heading) {
      const level = (heading[1] as string).length;
      this.blocks.push({ kind: "heading", level, text: headingText(text.slice(level)), ...this.place(line), endLine: line });
      return;
    }
    const fence = this.fenceOf(text);
    if (fence) {
      this.begin("code", line, { info: text.slice(fence.length).trim(), fence: { ...fence, indent } });
      return;
    }
    if (breakForm.test(text)) return;
    if (text.startsWith("<!--")) {
      this.begin("comment", line);
      this.add(cursor, line);
      if (text.includes("-->", 4)) this.close(line);
      return;
    }
    this.text(cursor, text, line);
  }

  private text(cursor: Cursor, text: string, line: number): void {
    if (rawForm.test(text)) {
      const end = /<\/(?:script|pre|style|textarea)>/i;
      this.begin("html", line, { end });
      this.add(cursor, line);
      if (end.test(text)) this.close(line);
      return;
    }
    this.begin(htmlForm.test(text) ? "html" : this.startsItem ? "item" : "paragraph", line);
    this.add(cursor, line);
  }

  private fenceOf(text: string): { marker: string; length: number } | undefined {
    const marker = text[0];
    if (marker !== "`" && marker !== "~") return undefined;
    let length = 1;
    while (text[length] === marker) length++;
    if (length < 3 || (marker === "`" && text.includes("`", length))) return undefined;
    return { marker, length };
  }

  private place(line: number): { line: number; depth: number; isQuoted: boolean } {
    return { line, depth: this.containers.length, isQuoted: this.containers.some(({ kind }) => kind === "quote") };
  }

  private begin(kind: Open["kind"], line: number, more: { info?: string; fence?: Open["fence"]; end?: RegExp } = {}): void {
    const { info = "", fence, end } = more;
    this.open = { kind, ...this.place(line), lines: [], info, ...(fence && { fence }), ...(end && { end }) };
  }

  private add(cursor: Cursor, line: number): void {
    this.open?.lines.push({ line, column: cursor.at + 1, text: restOf(cursor) });
  }

  private close(endLine?: number): void {
    const { open } = this;
    if (!open) return;
    this.open = undefined;
    const { line, depth, isQuoted, lines } = open;
    const last = lines.at(-1)?.line ?? line;
    const place = { line, depth, isQuoted, endLine: Math.max(last, open.fence ? (endLine ?? last) : last) };
    if (open.kind === "comment") {
      const text = lines.map((each) => each.text).join("\n");
      this.blocks.push({
        kind: "comment",
        ...place,
        text: text
          .replace(/^<!--/, "")
          .replace(/-->[^]*$/, "")
          .trim(),
      });
    } else if (open.kind === "code") {
      const kept = open.fence ? lines : withoutTrailingBlanks(lines);
      this.blocks.push({
        kind: "code",
        ...place,
        ...(!open.fence && { endLine: kept.at(-1)?.line ?? line }),
        info: open.info,
        isFenced: open.fence !== undefined,
        lines: kept,
      });
    } else this.blocks.push({ kind: open.kind, ...place, lines });
  }
}

const withoutTrailingBlanks = (lines: readonly SourceLine[]): readonly SourceLine[] => {
  let end = lines.length;
  while (end > 0 && isBlank((lines[end - 1] as SourceLine).text)) end--;
  return lines.slice(0, end);
};

/** Lines of a text without their ends (LF, CR LF or CR). */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);

/** The blocks of some lines in their order; `first` is the number of the first line. */
export const readBlocks = (lines: readonly string[], first = 1): readonly Block[] => {
  const reader = new Reader();
  lines.forEach((text, index) => reader.read(text, first + index));
  reader.finish();
  return reader.blocks;
};

/** Text as a reader sees it: without emphasis, code marks, link targets and escapes. */
export const plain = (text: string): string =>
  text.replaceAll(/!?\[([^\][]*)\]\([^()]*\)/g, "$1").replaceAll(marks, (mark) => (mark.startsWith("\\") ? mark.slice(1) : ""));

/** Escapes, and the marks of emphasis and code: an underscore within a word is part of it (6.2). */
const marks = /\\[!-/:-@[-`{-~]|[*`]{1,3}(?=\S)|(?<=\S)[*`]{1,3}|~~|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu;
