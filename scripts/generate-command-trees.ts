/**
 * Writes `src/catalog/generated/<tool>.ts`: the commands of a cloud's command line, from its own reference.
 *
 *   bun scripts/generate-command-trees.ts az FOLDER         azure-docs-cli, docs-ref-autogen/Latest-version/latest
 *   bun scripts/generate-command-trees.ts scw FOLDER        scaleway-cli, docs/commands
 *   bun scripts/generate-command-trees.ts hcloud FOLDER     hetznercloud/cli, docs/reference/manual
 *   bun scripts/generate-command-trees.ts kops FOLDER       kops, docs/cli
 *   bun scripts/generate-command-trees.ts govc FOLDER       govmomi, govc
 *   bun scripts/generate-command-trees.ts openstack FOLDER  python-openstackclient (its pyproject.toml)
 *
 * Only the names of commands are taken. The same reference gives the same bytes.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Every command as its words, without the program. */
type Commands = readonly (readonly string[])[];
type Tree = Map<string, Tree>;

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .toSorted();

const found = (text: string, pattern: RegExp): Commands =>
  [...text.matchAll(pattern)].map((match) => (match[1] ?? "").trim().split(/[ _]/));

/** Manuals of one page per command, named after it. */
const fromPages =
  (program: string) =>
  (folder: string): Commands =>
    readdirSync(folder)
      .toSorted()
      .flatMap((name) => found(name, new RegExp(`^${program}_(.+)\\.md$`, "g")));

const readers: Readonly<Record<string, (path: string) => Commands>> = {
  az: (folder) => filesBelow(folder).flatMap((path) => found(readFileSync(path, "utf8"), /^ {2}name: az ([a-z][a-z0-9 -]*)$/gm)),
  scw: (folder) =>
    filesBelow(folder).flatMap((path) =>
      found(readFileSync(path, "utf8"), /^```(?:shell)?\nscw ([a-z0-9][a-z0-9 -]*?)(?=\n| [^a-z0-9])/gm),
    ),
  hcloud: fromPages("hcloud"),
  kops: fromPages("kops"),
  govc: (folder) => found(readFileSync(join(folder, "USAGE.md"), "utf8"), /^## ([a-z][a-z0-9._-]*)$/gm).map((words) => [words.join("_")]),
  openstack: (folder) => found(readFileSync(join(folder, "pyproject.toml"), "utf8"), /^([a-z][a-z0-9_-]*) = "openstackclient\./gm),
};

/** Where the names were read, and the state of it. */
const sources: Readonly<Record<string, string>> = {
  az: "docs-ref-autogen of MicrosoftDocs/azure-docs-cli, 21 August 2026",
  scw: "docs/commands of scaleway/scaleway-cli, 21 August 2026",
  hcloud: "docs/reference/manual of hetznercloud/cli, 17 August 2026",
  kops: "docs/cli of kubernetes/kops, August 2026",
  govc: "govc/USAGE.md of vmware/govmomi, August 2026",
  openstack: "the entry points of openstack/python-openstackclient, 19 August 2026",
};

/** Values in examples: identifiers and numbers. */
const isValue = (word: string): boolean => /^\d|^[\da-f]{8}-/.test(word);

const treeOf = (commands: Commands): Tree => {
  const root: Tree = new Map();
  for (const words of commands) {
    let tree = root;
    for (const word of words) {
      if (isValue(word)) break;
      const below: Tree = tree.get(word) ?? new Map<string, Tree>();
      tree.set(word, below);
      tree = below;
    }
  }
  return root;
};

/** `instances(create delete list) networks(...)`. */
const write = (tree: Tree): string =>
  [...tree]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, below]) => (below.size === 0 ? name : `${name}(${write(below)})`))
    .join(" ");

const [tool = "", path = ""] = process.argv.slice(2);
const reader = Object.hasOwn(readers, tool) ? readers[tool] : undefined;
if (!reader || path === "") {
  console.error("usage: bun scripts/generate-command-trees.ts TOOL PATH");
  process.exit(2);
}
const commands = reader(path);
const lines = [...treeOf(commands)]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, tree]) => `  ${JSON.stringify(name)}: ${JSON.stringify(write(tree))},`);
writeFileSync(
  new URL(`../src/catalog/generated/${tool}.ts`, import.meta.url),
  `// Written by scripts/generate-command-trees.ts from ${sources[tool] ?? tool}; empty: a command, not a group.
export const commands: Readonly<Record<string, string>> = {
${lines.join("\n")}
};
`,
);
console.log(`${tool}: ${commands.length} commands in ${lines.length} groups`);
