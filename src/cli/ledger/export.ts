import type { Entry } from "../../ledger/index.ts";
import { formats, type Format, type Origin } from "../../ledger/formats/index.ts";
import { verifierKeyText } from "../../ledger/note.ts";
import { isAskedFor } from "../../ledger/query.ts";
import { escapeControls } from "../../model/index.ts";
import { version } from "../../../package.json";
import { type Arguments, choose, limitOf, readArguments, UsageError } from "../arguments.ts";
import { complain, exitCodes, print } from "../stream.ts";
import { lastOf, queryOf, queryOptions } from "./query.ts";
import { failed, isMissing, noOperands, openRecord, type LedgerRecord } from "./record.ts";

export const exportCommand = (args: readonly string[]): number => {
  const read = readArguments(args, { flags: [], values: ["--tlog", "--format", ...queryOptions] });
  noOperands(read.operands);
  const folder = read.values.get("--tlog");
  const name = choose(read.values.get("--format"), "format", Object.keys(formats));
  if ((folder === undefined) === (name === undefined))
    throw new UsageError(`use \`ledger export --tlog FOLDER\` or \`ledger export --format ${Object.keys(formats).join("|")}\``);
  if (name !== undefined) return exportEntries(formats[name] as Format, read);
  const filter = queryOptions.find((option) => read.values.has(option));
  if (filter !== undefined) throw new UsageError(`\`${filter}\` goes with \`--format\`: a log is exported whole`);
  return exportTree(folder ?? "");
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

/** Where the entries come from: the log's own name where it has signed something. */
const originOf = ({ machine: { hostname }, tree }: LedgerRecord): Origin => {
  const known = tree.keys.known();
  return {
    log:
      (known.ok ? known.value.at(-1)?.name : undefined) ??
      `${hostname.toLowerCase().replaceAll(/[^a-z0-9.-]/g, "-") || "localhost"}/tagout`,
    hostname,
    version,
  };
};

const exportEntries = (format: Format, read: Arguments): number => {
  const [query, limit] = [queryOf(read), limitOf(read, Infinity)];
  const record = openRecord();
  const { machine } = record;
  if (isMissing(machine)) {
    complain(`tagout ledger export: there is no ledger in \`${machine.paths.ledger}\`: nothing was recorded yet\n`);
    return exitCodes.fault;
  }
  const origin = originOf(record);
  if (!print(format.begin?.(origin) ?? "")) return exitCodes.fault;
  let group: Entry[] = [];
  const flush = (): boolean => {
    const text = group.length === 0 ? "" : format.write(group, origin);
    group = [];
    return print(text);
  };
  for (const entry of lastOf(machine.ledger.entries(), limit, (each) => isAskedFor(each, query))) {
    group.push(entry);
    if (group.length >= (format.groupMax ?? 1) && !flush()) return exitCodes.fault;
  }
  return flush() ? exitCodes.ok : exitCodes.fault;
};
