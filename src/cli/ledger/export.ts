import { verifierKeyText } from "../../ledger/note.ts";
import { escapeControls } from "../../model/index.ts";
import { readArguments, UsageError } from "../arguments.ts";
import { exitCodes, print } from "../stream.ts";
import { failed, noOperands, openRecord } from "./record.ts";

export const exportCommand = (args: readonly string[]): number => {
  const read = readArguments(args, { flags: [], values: ["--tlog"] });
  noOperands(read.operands);
  const folder = read.values.get("--tlog");
  if (folder === undefined) throw new UsageError("use `ledger export --tlog FOLDER`");
  return exportTree(folder);
};

/** The log as static files that others verify, and the key they verify it with. */
const exportTree = (folder: string): number => {
  const { tree } = openRecord();
  const exported = tree.exportTo(folder);
  if (!exported.ok) return failed("export", exported);
  const keys = tree.keys.known();
  if (!keys.ok) return failed("export", keys);
  const { size, written, hashesOnly } = exported.value;
  print(`exported ${size} entries to ${escapeControls(folder)} (${written} files written)\n`);
  if (hashesOnly > 0) print(`entries 1 to ${hashesOnly} are there by their hashes alone: bodies among them were pruned\n`);
  for (const key of keys.value.slice(-1)) print(`key ${verifierKeyText(key)}\n`);
  return exitCodes.ok;
};
