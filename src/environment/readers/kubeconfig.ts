import type { KubeConfig } from "../observations.ts";

interface Line {
  readonly indent: number;
  readonly isItem: boolean;
  readonly key: string;
  readonly value: string;
}

const unquote = (value: string): string => {
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(value);
  return quoted === null ? value.replace(/\s+#.*$/, "").trim() : (quoted[2] ?? "");
};

const readLine = (raw: string): Line | undefined => {
  const match = /^( *)((?:- +)*)("?[A-Za-z][\w.-]*"?)\s*:(?:\s+(.*))?$/.exec(
    raw.replace(/\s+$/, ""),
  );
  if (match === null) return undefined;
  const [, spaces = "", dashes = "", key = "", value = ""] = match;
  return {
    indent: spaces.length + dashes.length,
    isItem: dashes !== "",
    key: key.replace(/"/g, ""),
    value: unquote(value),
  };
};

interface Item {
  name: string;
  cluster: string;
  namespace: string;
  server: string;
}

/** YAML beyond the block style that kubectl writes: flow collections, anchors, tags, several documents, tabs. */
const isForeign = (text: string): boolean =>
  /^\s*[^#\s][^\n]*:\s+[&*!|>][^\n]*$|^\s*(?:<<|\?)\s*:?|^(?:---|\.\.\.)\s*\S|^\t|^\s*(?:contexts|clusters)\s*:\s*[[{]\s*[^\]\s]|:\s+\{\s*\w/m.test(
    text,
  ) || (text.match(/^---\s*$/gm) ?? []).length > 1;

const take = (item: Item, { key, value }: Line): void => {
  if (key === "name" || key === "cluster" || key === "namespace" || key === "server")
    if (value !== "") item[key] = value;
};

/**
 * Reads what a kubeconfig says about contexts and servers, from the block style that kubectl writes (or JSON); `undefined` for any other shape.
 * Credentials in the file are skipped unread.
 */
export const readKubeConfig = (text: string): KubeConfig | undefined => {
  if (/^\s*\{/.test(text)) return readJson(text);
  if (isForeign(text)) return undefined;
  let currentContext = "";
  let section = "";
  const items: Record<string, Item[]> = { contexts: [], clusters: [] };
  let item: Item | undefined;
  let itemIndent = -1;
  for (const raw of text.split(/\r\n|\n/)) {
    const line = readLine(raw);
    if (line === undefined) continue;
    if (line.indent === 0 && !line.isItem) {
      if (line.key === "current-context") currentContext = line.value;
      section = line.key;
      item = undefined;
      itemIndent = -1;
      continue;
    }
    const list = items[section];
    if (list === undefined) continue;
    if (line.isItem && (itemIndent < 0 || line.indent === itemIndent)) {
      itemIndent = line.indent;
      item = { name: "", cluster: "", namespace: "", server: "" };
      list.push(item);
    }
    const isNestedName = line.key === "name" && line.indent !== itemIndent;
    if (item !== undefined && !isNestedName) take(item, line);
  }
  return collect(currentContext, items["contexts"] ?? [], items["clusters"] ?? []);
};

const collect = (
  currentContext: string,
  contexts: readonly Item[],
  clusters: readonly Item[],
): KubeConfig => ({
  currentContext,
  contexts: Object.fromEntries(
    contexts.map(({ name, cluster, namespace }) => [name, { cluster, namespace }]),
  ),
  servers: Object.fromEntries(clusters.map(({ name, server }) => [name, server])),
});

const textAt = (value: unknown, key: string): string => {
  const found: unknown =
    typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === "string" ? found : "";
};
const fieldAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
const listAt = (value: unknown, key: string): readonly unknown[] => {
  const found = fieldAt(value, key);
  return Array.isArray(found) ? found : [];
};

const readJson = (text: string): KubeConfig | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    const toItem = (entry: unknown, inner: string): Item => {
      const body = fieldAt(entry, inner);
      return {
        name: textAt(entry, "name"),
        cluster: textAt(body, "cluster"),
        namespace: textAt(body, "namespace"),
        server: textAt(body, "server"),
      };
    };
    return collect(
      textAt(value, "current-context"),
      listAt(value, "contexts").map((entry) => toItem(entry, "context")),
      listAt(value, "clusters").map((entry) => toItem(entry, "cluster")),
    );
  } catch {
    return undefined;
  }
};
