/**
 * Writes `src/catalog/generated/gcloud.ts`: every command of gcloud, from the completion tree that the Google Cloud CLI
 * installs (`data/cli/gcloud_completions.py` in its folder). Commands of the alpha and beta groups stand where they will be.
 *
 *   bun scripts/generate-gcloud.ts [/usr/lib/google-cloud-sdk]
 *
 * The same version gives the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Node {
  readonly commands: Readonly<Record<string, Node>>;
}
/** A command is an empty tree. */
type Tree = Map<string, Tree>;

const folder = process.argv[2] ?? "/usr/lib/google-cloud-sdk";
const version = readFileSync(join(folder, "VERSION"), "utf8").trim();
const source = readFileSync(join(folder, "data", "cli", "gcloud_completions.py"), "utf8");
const root = JSON.parse(source.slice(source.indexOf("{"))) as Node;

const merge = (into: Tree, node: Node): void => {
  for (const [name, child] of Object.entries(node.commands)) {
    const tree: Tree = into.get(name) ?? new Map<string, Tree>();
    into.set(name, tree);
    merge(tree, child);
  }
};

/** `instances(create delete list) networks(...)`. */
const write = (tree: Tree): string =>
  [...tree]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, below]) => (below.size === 0 ? name : `${name}(${write(below)})`))
    .join(" ");

const all: Tree = new Map();
const { alpha, beta, ...general } = root.commands;
for (const each of [{ commands: general }, alpha, beta]) if (each) merge(all, each);
for (const name of ["alpha", "beta"]) all.delete(name);
// In use, but left out of the tree.
for (const name of ["get-value", "config-helper"]) all.get("config")?.set(name, new Map());
const lines = [...all]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, tree]) => `  ${JSON.stringify(name)}: ${JSON.stringify(write(tree))},`);
writeFileSync(
  new URL("../src/catalog/generated/gcloud.ts", import.meta.url),
  `// Written by scripts/generate-gcloud.ts from the completion tree of the Google Cloud CLI ${version}; empty: a command, not a group.
export const gcloudCommands: Readonly<Record<string, string>> = {
${lines.join("\n")}
};
`,
);
console.log(`${lines.length} groups and commands, version ${version}`);
