import { writeNote } from "../../ledger/note.ts";
import { proofText } from "../../ledger/proof.ts";
import { readArguments, UsageError } from "../arguments.ts";
import { exitCodes, print } from "../stream.ts";
import { failed, noOperands, openRecord, readNamed } from "./record.ts";

/** Prints a checkpoint of the record as it stands. */
export const checkpointCommand = (args: readonly string[]): number => {
  noOperands(readArguments(args, { flags: [], values: [] }).operands);
  const signed = openRecord().tree.checkpoint();
  if (!signed.ok) return failed("checkpoint", signed);
  return print(writeNote(signed.value.note)) ? exitCodes.ok : exitCodes.fault;
};

/** Prints a proof that an entry is in the record, or that the record has only grown since an older checkpoint. */
export const proveCommand = (args: readonly string[]): number => {
  const read = readArguments(args, { flags: [], values: ["--since"] });
  const since = read.values.get("--since");
  const [number, extra] = read.operands;
  if (extra !== undefined || (number === undefined) === (since === undefined))
    throw new UsageError("use `ledger prove NUMBER` or `ledger prove --since CHECKPOINT-FILE`");
  if (since !== undefined) return proveGrowth(since);
  if (!/^[1-9][0-9]{0,15}$/.test(number ?? "")) throw new UsageError(`\`${number}\` is not the number of an entry; they begin with 1`);
  const proof = openRecord().tree.prove(Number(number));
  if (!proof.ok) return failed("prove", proof);
  return print(proofText(proof.value)) ? exitCodes.ok : exitCodes.fault;
};

const proveGrowth = (path: string): number => {
  const text = readNamed("prove", path);
  if (text === undefined) return exitCodes.fault;
  const proof = openRecord().tree.proveSince(text);
  if (!proof.ok) return failed("prove", proof);
  return print(proofText(proof.value)) ? exitCodes.ok : exitCodes.fault;
};
