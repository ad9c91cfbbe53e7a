import type { Files } from "../model/index.ts";

/** Files from a record; `null` stands for an unreadable one. */
export const filesOf = (texts: Readonly<Record<string, string | null>>): Files => ({
  read: (path) => {
    if (!Object.hasOwn(texts, path)) return { ok: false, why: "missing" };
    const text = texts[path];
    return text === null || text === undefined ? { ok: false, why: "unreadable" } : { ok: true, text };
  },
  kind: (path) => (Object.hasOwn(texts, path) ? "file" : Object.keys(texts).some((one) => one.startsWith(`${path}/`)) ? "folder" : "none"),
  real: (path) => path,
  list: (path) => [
    ...new Set(Object.keys(texts).flatMap((one) => (one.startsWith(`${path}/`) ? [one.slice(path.length + 1).split("/")[0] ?? ""] : []))),
  ],
  isWritable: () => true,
});
