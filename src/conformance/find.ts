import type { Files } from "../model/index.ts";
import { looksLikeDocument, placeOf, readDocument, type Document } from "./document.ts";

/** A file that was looked for and could not be read. */
export interface Unread {
  readonly file: string;
  readonly why: "missing" | "unreadable" | "too-large" | "binary";
}
export interface Found {
  readonly documents: readonly Document[];
  readonly unread: readonly Unread[];
}

/** A document longer than this is not read; the largest seen in public repositories is a tenth of it. */
export const bytesMax = 1 << 20;
const depthMax = 24;
/** Files and folders looked at in one search. */
const entriesMax = 500_000;
const skipped = new Set([
  "node_modules",
  ".git",
  "vendor",
  "dist",
  "build",
  "target",
  ".venv",
  "venv",
  "__pycache__",
  ".next",
  ".turbo",
  "coverage",
  ".worktrees",
]);
const isText = (path: string): boolean => /\.(?:md|mdc|toml)$/i.test(path);

/** Finds the documents below some paths. A file that is named is a document whatever it is called; `root` is absolute. */
export const findDocuments = (paths: readonly string[], root: string, files: Files): Found => {
  const documents = new Map<string, Document>();
  const unread: Unread[] = [];
  const add = (path: string, given?: { readonly kind: "guide"; readonly client: "any" }): void => {
    const file = relativeTo(root, path);
    if (documents.has(file)) return;
    const read = files.read(path, bytesMax);
    if (read.ok) documents.set(file, readDocument(file, read.text, given));
    else unread.push({ file, why: read.why });
  };
  for (const path of paths) {
    const absolute = absoluteOf(path, root);
    const kind = files.kind(absolute);
    if (kind === "none") unread.push({ file: path, why: "missing" });
    else if (kind === "folder") for (const file of inFolder(absolute, root, files)) add(file);
    else add(absolute);
  }
  for (const guide of guidesOf([...documents.values()]))
    if (!documents.has(guide) && files.kind(`${root}/${guide}`) === "file") add(`${root}/${guide}`, { kind: "guide", client: "any" });
  return { documents: [...documents.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1)), unread };
};

/** Documents in a folder. One without any known layout, and outside of a checkout, is a collection: every Markdown file counts. */
const inFolder = (folder: string, root: string, files: Files): readonly string[] => {
  const all: string[] = [];
  let entries = 0;
  let isCheckout = false;
  const seen = new Set<string>();
  const walk = (path: string, depth: number): void => {
    const real = files.real(path);
    if (seen.has(real) || depth > depthMax) return;
    seen.add(real);
    for (const name of files.list(path).toSorted()) {
      if (++entries > entriesMax) return;
      if (name === ".git" || name === "package.json") isCheckout = true;
      if (skipped.has(name)) continue;
      const each = `${path}/${name}`;
      if (isText(name)) {
        if (files.kind(each) === "file") all.push(each);
      } else if (mayBeFolder(name) && files.kind(each) === "folder") walk(each, depth + 1);
    }
  };
  walk(folder, 0);
  const known = all.filter((path) => placeOf(relativeTo(root, path)) !== undefined);
  if (known.length === 0 && !isCheckout && folder !== root) return all.filter((path) => !path.endsWith(".toml"));
  const others = all.filter((path) => !known.includes(path) && path.endsWith(".md") && hasFields(path, files));
  return [...known, ...others];
};

const hasFields = (path: string, files: Files): boolean => {
  const read = files.read(path, bytesMax);
  return read.ok && looksLikeDocument(path, read.text);
};

/** Names with these endings are files, and asking the system of each takes longer than reading the documents. */
const mayBeFolder = (name: string): boolean =>
  !/\.(?:[cm]?[jt]sx?|json|lock|py|rb|go|rs|java|php|html?|css|scss|svg|png|jpe?g|gif|ico|webp|ya?ml|txt|sh|sql|map|snap|csv|woff2?|pdf|zip|gz)$/i.test(
    name,
  );

/** Guides that documents refer to: Markdown files by relative link or path, about deployments, agents or production. */
const guidesOf = (documents: readonly Document[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { text, kind } of documents) {
    if (kind === "guide") continue;
    for (const [, path = ""] of text.matchAll(/(?<![\w.:/-])\/?((?:[\w.-]+\/){0,6}[\w.-]+\.md)\b/g))
      if (/deploy|production|agent-?guide|release|runbook/i.test(path) && !path.includes("..") && placeOf(path) === undefined)
        found.add(path);
  }
  return found;
};

const absoluteOf = (path: string, root: string): string => {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${root}/${path}`).split("/"))
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  return `/${parts.join("/")}`;
};

const relativeTo = (root: string, path: string): string => (path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path);
