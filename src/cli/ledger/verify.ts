import { openCheckpoint, type SignedCheckpoint } from "../../ledger/checkpoint.ts";
import { readVerifierKey, type VerifierKey } from "../../ledger/note.ts";
import { checkProof, readProof } from "../../ledger/proof.ts";
import { counted, escapeControls, jsonLine } from "../../model/index.ts";
import { CheckpointKeys, isEd25519Signature } from "../../store/checkpoint-keys.ts";
import { verifyRecord, type RecordVerification } from "../../store/record-verification.ts";
import { systemLibc } from "../../store/index.ts";
import { readArguments, UsageError, type Arguments } from "../arguments.ts";
import { openMachine } from "../machine.ts";
import { complain, exitCodes, print } from "../stream.ts";
import { failed, keysFolderOf, noOperands, readNamed } from "./record.ts";

export const verifyCommand = (args: readonly string[]): number => {
  const read = readArguments(args, {
    flags: ["--json"],
    values: ["--from", "--keys", "--ledger", "--origin", "--proof", "--since", "--entry"],
    lists: ["--anchor"],
  });
  return read.values.has("--proof") ? verifyProof(read) : verifyLedger(read);
};

/** Keys in a file, one a line; undefined where it cannot be used, which has been said then. */
const readKeys = (path: string): readonly VerifierKey[] | undefined => {
  const text = readNamed("verify", path);
  if (text === undefined) return undefined;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const keys: VerifierKey[] = [];
  for (const [at, line] of lines.entries()) {
    const key = readVerifierKey(line.trim());
    if (!key.ok) return refuse(`line ${at + 1} of \`${path}\` is no key: ${key.why}`);
    keys.push(key.value);
  }
  return keys.length > 0 ? keys : refuse(`\`${path}\` holds no key`);
};

const refuse = (text: string): undefined => {
  complain(`tagout ledger verify: ${escapeControls(text)}\n`);
  return undefined;
};

const missing = (folder: string, isJson: boolean): number => {
  // A ledger that was removed looks the same, so this is not sound.
  const detail = `there is no ledger in \`${folder}\`: nothing was recorded yet, or it was removed`;
  print(isJson ? jsonLine({ ok: false, problems: [{ code: "missing", seq: 0, detail }] }) : `missing: ${escapeControls(detail)}\n`);
  return exitCodes.findings;
};

/** `--anchor A B C`: what follows is anchors, too, as a shell makes them of a pattern. */
const anchorPaths = ({ lists, operands }: Arguments): readonly string[] => {
  const given = lists.get("--anchor") ?? [];
  if (given.length === 0) noOperands(operands);
  return [...given, ...operands];
};

const verifyLedger = (read: Arguments): number => {
  for (const name of ["--since", "--entry"]) if (read.values.has(name)) throw new UsageError(`\`${name}\` goes with \`--proof\``);
  const machine = openMachine(process.env);
  const folder = read.values.get("--ledger") ?? machine.paths.ledger;
  const isJson = read.flags.has("--json");
  const paths = anchorPaths(read);
  if (machine.files.kind(folder) === "none") return missing(folder, isJson);
  const keysFile = read.values.get("--keys");
  if (read.values.has("--ledger") && keysFile === undefined)
    throw new UsageError("a ledger in another place is verified with keys that you trust; give them with `--keys FILE`");
  const own = new CheckpointKeys(systemLibc(), keysFolderOf(machine)).known();
  if (keysFile === undefined && !own.ok) return failed("verify", own);
  const keys = keysFile === undefined ? (own.ok ? own.value : []) : readKeys(keysFile);
  const from = read.values.get("--from");
  const checkpoint = from === undefined || keys === undefined ? undefined : readFrom(from, keys);
  const anchors = paths.map((name) => ({ name, text: readNamed("verify", name) }));
  if (keys === undefined || (from !== undefined && checkpoint === undefined)) return exitCodes.findings;
  const readable = anchors.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
  if (readable.length < anchors.length) return exitCodes.findings;
  const origin = read.values.get("--origin");
  const result = verifyRecord({
    folder,
    keys,
    anchors: readable,
    ...(origin !== undefined && { origin }),
    ...(checkpoint !== undefined && { from: checkpoint }),
  });
  print(isJson ? resultJson(result) : resultText(result, readable.length));
  return result.ok ? exitCodes.ok : exitCodes.findings;
};

/** A checkpoint to go on from must be signed: else anybody's file could say what need not be read. */
const readFrom = (path: string, keys: readonly VerifierKey[]): SignedCheckpoint | undefined => {
  const text = readNamed("verify", path);
  if (text === undefined) return undefined;
  const opened = openCheckpoint(text, keys, isEd25519Signature);
  return opened.ok ? opened.checkpoint : refuse(`\`${path}\` cannot be gone on from: ${opened.code}: ${opened.why}`);
};

const resultJson = ({ tree, ...result }: RecordVerification): string =>
  jsonLine({ ...result, tree: { size: tree.size, root: tree.root.toBase64() } });

const prunedText = ({ to, saidBy, remaining }: NonNullable<RecordVerification["pruned"]>): string => {
  const by = saidBy === undefined ? "" : `, as entry ${saidBy} says`;
  const left = remaining === 0 ? "" : `; ${remaining} of their bodies are still here: run \`tagout ledger prune\` again`;
  return `pruned: entries 1 to ${to} are here by their hashes alone${by}${left}`;
};

const resultText = ({ ok, problems, entries, head, tree, signed, anchored, pruned }: RecordVerification, files: number): string => {
  if (!ok) {
    const lines = problems.map(({ code, seq, detail }) => `entry ${seq}: ${code}: ${escapeControls(detail)}\n`);
    return `${lines.join("")}not sound: ${problems.length} findings\n`;
  }
  const [first, last] = [(pruned?.to ?? 0) + 1, tree.size - entries];
  const lines = [`sound: ${entries} entries, the last is ${head.seq} with hash ${head.hash}`];
  if (pruned !== undefined) lines.push(prunedText(pruned));
  if (first <= last) lines.push(`not read again: entries ${first} to ${last}, which the checkpoint given with --from is over`);
  if (signed.count > 0) lines.push(`signed here: ${counted(signed.count, "checkpoint")}, the last over ${signed.size} entries`);
  if (anchored.count > 0)
    lines.push(`anchored: ${counted(anchored.count, "checkpoint")} in ${counted(files, "file")} agree up to entry ${anchored.size}`);
  lines.push(
    anchored.count === 0
      ? "no anchor was given: whoever may write here could have written all of it anew, and this would not show"
      : `entries after ${anchored.size} are vouched for by this machine alone`,
  );
  return `${lines.join("\n")}\n`;
};

/** Checks a proof with keys that were given, and nothing else. */
const verifyProof = ({ values, lists, operands, flags }: Arguments): number => {
  noOperands(operands);
  for (const name of ["--from", "--ledger", "--origin"])
    if (values.has(name)) throw new UsageError(`\`${name}\` does not go with \`--proof\``);
  if (lists.has("--anchor")) throw new UsageError("`--anchor` does not go with `--proof`");
  const keysFile = values.get("--keys");
  if (keysFile === undefined) throw new UsageError("a proof is checked with keys that you trust; give them with `--keys FILE`");
  const keys = readKeys(keysFile);
  const texts = ["--proof", "--since", "--entry"].map((name) => {
    const path = values.get(name);
    return path === undefined ? "" : readNamed("verify", path);
  });
  const [proofText, since, entryText] = texts;
  if (keys === undefined || proofText === undefined || since === undefined || entryText === undefined) return exitCodes.findings;
  const proof = readProof(proofText);
  if (!proof.ok) return answer(flags.has("--json"), { ok: false, code: "bad-proof", why: proof.why }, "");
  if (proof.value.kind === "consistency" && since === "")
    throw new UsageError("this proof goes on from an older checkpoint; give it with `--since FILE`");
  // A line that was cut out of a ledger ends with a newline that is not the entry's.
  const entry = entryText === "" ? undefined : new TextEncoder().encode(entryText.replace(/\n$/, ""));
  const check = checkProof(proof.value, { keys, isSignature: isEd25519Signature, since, ...(entry !== undefined && { entry }) });
  const { checkpoint } = proof.value;
  const what =
    proof.value.kind === "inclusion"
      ? `entry ${proof.value.index + 1} is in the log \`${checkpoint.origin}\` of ${checkpoint.size} entries\n${escapeControls(new TextDecoder().decode(entry ?? proof.value.entry))}`
      : `the log \`${checkpoint.origin}\` of ${checkpoint.size} entries begins with the ${proof.value.olderSize} of before`;
  return answer(flags.has("--json"), check.ok ? { ok: true } : { ok: false, code: check.code, why: check.why }, what);
};

type Answer = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly why: string };

const answer = (isJson: boolean, result: Answer, what: string): number => {
  if (isJson) print(jsonLine(result));
  else print(result.ok ? `proved: ${what}\n` : `not proved: ${result.code}: ${escapeControls(result.why)}\n`);
  return result.ok ? exitCodes.ok : exitCodes.findings;
};
