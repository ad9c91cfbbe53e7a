import type { Document } from "./document.ts";

/** A box of the status document, with the file it is about. */
export interface Box {
  readonly line: number;
  readonly file: string;
  readonly isTicked: boolean;
}

export const isStatusDocument = ({ sections, frontMatter }: Document): boolean =>
  /production safety implementation status/i.test(sections[0]?.title ?? "") ||
  /production safety implementation status/i.test(String(frontMatter.fields.get("title")?.value ?? ""));

/** `- [x] **name** (`file`)`: boxes that name a Markdown file. */
export const boxesOf = ({ blocks }: Document): readonly Box[] =>
  blocks.flatMap((block) => {
    if (block.kind !== "item") return [];
    const first = block.lines[0];
    const [, mark = ""] = /^\[([ xX])\]\s/.exec(first?.text ?? "") ?? [];
    const file = /`\/?((?:[\w.-]+\/)*[\w.-]+\.mdc?)`/.exec(first?.text ?? "")?.[1];
    return first && mark !== "" && file !== undefined ? [{ line: first.line, file, isTicked: mark !== " " }] : [];
  });
