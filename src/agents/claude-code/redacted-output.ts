import { isObject } from "../../model/index.ts";

/** Every text of an answer, where it stands: the client takes a rewritten answer only in the shape of the original. */
export const redactAll = (value: unknown, redact: (text: string) => string): unknown => {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((member) => redactAll(member, redact));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, redactAll(member, redact)]));
};

const pictureNotice = "Tagout withheld this: what cannot be read as text cannot be redacted.";

const pictureBlocks: ReadonlySet<unknown> = new Set(["image", "audio", "document", "resource"]);

/** Blocks of a server's answer (Model Context Protocol, content blocks) that are no text. */
const isPictureBlock = (value: unknown): boolean =>
  isObject(value) && pictureBlocks.has(value["type"]) && typeof value["text"] !== "string";

/**
 * An answer without what is no text: pictures, sound, pages. Shapes: `FileReadOutput` of `sdk-tools.d.ts` of Claude Code 2.1.330; what
 * `Read` says of another kind of file becomes the answer about a text file, which is one of its shapes.
 */
export const withoutPictures = (tool: string, response: unknown): unknown => {
  if (Array.isArray(response))
    return response.map((block) => (isPictureBlock(block) ? { type: "text", text: pictureNotice } : withoutPictures("", block)));
  if (!isObject(response)) return response;
  const file = response["file"];
  if (
    tool === "Read" &&
    isObject(file) &&
    response["type"] !== "text" &&
    response["type"] !== "notebook" &&
    response["type"] !== "file_unchanged"
  ) {
    const path = typeof file["filePath"] === "string" ? file["filePath"] : "";
    return { type: "text", file: { filePath: path, content: pictureNotice, numLines: 1, startLine: 1, totalLines: 1 } };
  }
  // A cell of a notebook may show pictures beside its text.
  const members = Object.entries(response).filter(([name, member]) => !(name === "image" && isObject(member)));
  return Object.fromEntries(members.map(([name, member]) => [name, withoutPictures("", member)]));
};

/** Names of an answer's kind, which its shape hangs on. */
const shapeNames: ReadonlySet<string> = new Set(["type", "mode", "cellType", "output_type", "language", "filePath"]);

/** An answer of which nothing is left but its shape. */
export const blankAll = (value: unknown, name = ""): unknown => {
  if (typeof value === "string") return shapeNames.has(name) ? value : "";
  if (Array.isArray(value)) return value.map((member) => blankAll(member));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, blankAll(member, key)]));
};
