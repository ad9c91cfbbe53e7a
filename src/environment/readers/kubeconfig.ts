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

const linePattern = /^( *)((?:- +)*)("?[A-Za-z][\w.-]*"?)\s*:(?:\s+(.*))?$/;

/** Values kubectl never writes here, and which a small reader could take for something else than kubectl does. */
const isForeignValue = (value: string): boolean => /^[&*!|>@`%?]|^\{\s*[^}\s]|^\[\s*[^\]\s]/.test(value) || /^".*\\/.test(value);

/** One `key: value` line of the block style; `undefined` for any other line. */
const readLine = (raw: string): Line | undefined => {
  const match = linePattern.exec(raw);
  if (match === null || isForeignValue(match[4] ?? "")) return undefined;
  const [, spaces = "", dashes = "", key = "", value = ""] = match;
  return { indent: spaces.length + dashes.length, isItem: dashes !== "", key: key.replace(/"/g, ""), value: unquote(value) };
};

interface Item {
  name: string;
  cluster: string;
  namespace: string;
  server: string;
}

const take = (item: Item, { key, value }: Line): void => {
  if (key === "name" || key === "cluster" || key === "namespace" || key === "server") if (value !== "") item[key] = value;
};

class Reader {
  currentContext = "";
  section = "";
  readonly contexts: Item[] = [];
  readonly clusters: Item[] = [];
  private readonly opened = new Set<string>();
  private item: Item | undefined;
  private itemIndent = -1;

  /** Takes one line in; false when it cannot be read with certainty. */
  accept(raw: string): boolean {
    const isTop = /^(?:[^\s#-]|---)/.test(raw);
    const list = this.section === "contexts" ? this.contexts : this.section === "clusters" ? this.clusters : undefined;
    if (!isTop && list === undefined) return !raw.startsWith("\t");
    const line = readLine(raw);
    if (line === undefined) return false;
    if (isTop) return this.open(line);
    if (list !== undefined) this.fill(list, line);
    return true;
  }

  private open(line: Line): boolean {
    if (this.opened.has(line.key)) return false;
    this.opened.add(line.key);
    if (line.key === "current-context") this.currentContext = line.value;
    this.section = line.key;
    this.item = undefined;
    this.itemIndent = -1;
    return true;
  }

  private fill(list: Item[], line: Line): void {
    if (line.isItem && (this.itemIndent < 0 || line.indent === this.itemIndent)) {
      this.itemIndent = line.indent;
      this.item = { name: "", cluster: "", namespace: "", server: "" };
      list.push(this.item);
    }
    // Names deeper inside belong to extensions, not to the entry.
    const isNestedName = line.key === "name" && line.indent !== this.itemIndent;
    if (this.item !== undefined && !isNestedName) take(this.item, line);
  }
}

const isIgnorable = (line: string): boolean => /^\s*(?:#.*)?$/.test(line);

/**
 * Reads what a kubeconfig says about contexts and servers, from the block style that kubectl writes (or JSON); `undefined` for any other shape,
 * because reading it differently from kubectl would be worse than not reading it. Credentials in the file are skipped unread.
 */
export const readKubeConfig = (text: string): KubeConfig | undefined => {
  if (/^\s*\{/.test(text)) return readJson(text);
  const reader = new Reader();
  const lines = text.replace(/^\u{feff}?---[ \t]*\r?\n/u, "").split(/\r\n|\n/);
  const isRead = lines.every((line) => isIgnorable(line) || reader.accept(line.trimEnd()));
  return isRead ? collect(reader.currentContext, reader.contexts, reader.clusters) : undefined;
};

const collect = (currentContext: string, contexts: readonly Item[], clusters: readonly Item[]): KubeConfig => ({
  currentContext,
  contexts: Object.fromEntries(contexts.map(({ name, cluster, namespace }) => [name, { cluster, namespace }])),
  servers: Object.fromEntries(clusters.map(({ name, server }) => [name, server])),
});

const textAt = (value: unknown, key: string): string => {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
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
