import type { SignedCheckpoint } from "../../ledger/checkpoint.ts";
import { escapeControls } from "../../model/index.ts";
import { readArguments, UsageError, type Arguments } from "../arguments.ts";
import { openMachine } from "../machine.ts";
import { complain, exitCodes, print } from "../stream.ts";
import { commandAnchor, fileAnchor, gitAnchor, syslogAnchor, webhookAnchor, type AnchorPlace } from "./anchor-places.ts";
import { failed, openRecord, readNamed, type LedgerRecord } from "./record.ts";

/** Signs a checkpoint and hands it to every place that is named; each result goes on the record. */
export const anchorCommand = async (args: readonly string[]): Promise<number> => {
  const cut = args.indexOf("--");
  const read = readArguments(cut === -1 ? args : args.slice(0, cut), {
    flags: ["--syslog"],
    values: ["--git", "--remote", "--webhook", "--webhook-secret-file"],
    lists: ["--file"],
  });
  const places = placesOf(read, cut === -1 ? [] : args.slice(cut + 1));
  if (places === undefined) return exitCodes.fault;
  const record = openRecord();
  let exitCode: number = exitCodes.ok;
  for (const place of places) if (!(await anchorAt(place, record))) exitCode = exitCodes.fault;
  return exitCode;
};

const placesOf = ({ values, lists, flags, operands }: Arguments, argv: readonly string[]): readonly AnchorPlace[] | undefined => {
  const [extra] = operands;
  if (extra !== undefined) throw new UsageError(`\`${extra}\` is not expected; a command to hand the checkpoint to stands after \`--\``);
  const { paths } = openMachine(process.env);
  const places: AnchorPlace[] = (lists.get("--file") ?? []).map((path) => fileAnchor(path, paths.ledger));
  const [git, remote] = [values.get("--git"), values.get("--remote")];
  if (remote !== undefined && git === undefined) throw new UsageError("`--remote` goes with `--git REPOSITORY`");
  if (remote?.startsWith("-") === true) throw new UsageError(`\`${remote}\` is no name of a remote`);
  if (git !== undefined) places.push(gitAnchor(git, remote));
  if (flags.has("--syslog")) places.push(syslogAnchor());
  const [url, secretFile] = [values.get("--webhook"), values.get("--webhook-secret-file")];
  if ((url === undefined) !== (secretFile === undefined))
    throw new UsageError("`--webhook URL` and `--webhook-secret-file FILE` go together");
  if (url !== undefined && secretFile !== undefined) {
    const secret = readNamed("anchor", secretFile, 4_096);
    if (secret === undefined) return undefined;
    const webhook = webhookAnchor(url, secret.trim());
    if (!webhook.ok) throw new UsageError(`\`--webhook\`: ${webhook.why}`);
    places.push(webhook.value);
  }
  if (argv.length > 0) places.push(commandAnchor(argv));
  if (places.length > 0) return places;
  throw new UsageError("say where: `--file PATH`, `--git REPOSITORY [--remote NAME]`, `--syslog`, `--webhook URL`, or `-- COMMAND…`");
};

const anchorAt = async (place: AnchorPlace, record: LedgerRecord): Promise<boolean> => {
  const kept = place.kept();
  if (!kept.ok) return fail(place, record, undefined, `what it kept cannot be read: ${kept.why}`);
  const held = record.tree.heldAgainst(place.name, kept.value);
  if (!held.ok) {
    failed("anchor", held);
    return fail(place, record, undefined, `${held.code}: ${held.detail}`);
  }
  const { checkpoint, problems } = held.value;
  const unreadable = problems.filter(({ code }) => code === "bad-checkpoint");
  for (const { detail } of unreadable) complain(`tagout ledger anchor: ${escapeControls(place.name)}: ${escapeControls(detail)}\n`);
  const first = problems.find((each) => !unreadable.includes(each));
  // An anchor that disagrees is the finding it is there for: adding to it would bury that. What cannot be read says nothing.
  if (first !== undefined) return fail(place, record, checkpoint, `${first.code}: ${first.detail}; nothing was added there`);
  const put = await place.put(checkpoint);
  if (!put.ok) return fail(place, record, checkpoint, put.why);
  const recorded = record.tree.record("execution", {
    action: `anchor a checkpoint of ${checkpoint.size} entries: ${place.name}`,
    result: "SUCCESS",
    evidence: [`root ${checkpoint.root.toBase64()}`, ...(put.value === "" ? [] : [put.value])],
    anchor: { place: place.name, size: checkpoint.size, root: checkpoint.root.toBase64() },
  });
  if (!recorded.ok) {
    failed("anchor", { ...recorded, detail: `anchored, but not recorded: ${recorded.detail}` });
    return false;
  }
  print(`anchored ${checkpoint.size} entries: ${escapeControls(place.name)}\n`);
  if (put.value !== "") complain(`tagout ledger anchor: ${escapeControls(place.name)}: ${escapeControls(put.value)}\n`);
  return true;
};

/** Loud and on record: an anchor that silently stops is none. */
const fail = (place: AnchorPlace, record: LedgerRecord, checkpoint: SignedCheckpoint | undefined, why: string): false => {
  const what = checkpoint === undefined ? "a checkpoint" : `a checkpoint of ${checkpoint.size} entries`;
  complain(`tagout ledger anchor: NOT ANCHORED: ${escapeControls(place.name)}: ${escapeControls(why)}\n`);
  const recorded = record.tree.record("failure", {
    action: `anchor ${what}: ${place.name}`,
    result: "FAILURE",
    evidence: [why],
    anchor: { place: place.name, ...(checkpoint && { size: checkpoint.size, root: checkpoint.root.toBase64() }) },
  });
  if (!recorded.ok) failed("anchor", { ...recorded, detail: `this failure is not on record either: ${recorded.detail}` });
  return false;
};
