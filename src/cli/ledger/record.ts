import { escapeControls } from "../../model/index.ts";
import { SignedTree } from "../../store/signed-tree.ts";
import type { TreeFlaw } from "../../store/tree-growth.ts";
import { UsageError } from "../arguments.ts";
import { type Machine, openMachine, personAt } from "../machine.ts";
import { complain, exitCodes } from "../stream.ts";

/** Where the keys of this machine's checkpoints are: apart from the ledger, so that a copy of it does not carry them. */
export const keysFolderOf = ({ paths }: Machine): string => `${paths.state}/ledger-keys`;

export const isMissing = ({ files, paths }: Machine): boolean => files.kind(paths.ledger) === "none";

/** The record of this machine, with its tree and keys. */
export interface LedgerRecord {
  readonly machine: Machine;
  readonly tree: SignedTree;
}

export const openRecord = (): LedgerRecord => {
  const machine = openMachine(process.env);
  const { paths, hostname, ledger } = machine;
  const user = { ...personAt(machine) };
  return { machine, tree: new SignedTree({ folder: paths.ledger, keysFolder: keysFolderOf(machine), hostname, ledger, user }) };
};

/** What a person can do about a failure. */
const remedies: Partial<Record<TreeFlaw["code"], string>> = {
  "not-sound": "see `tagout ledger verify`; nothing is signed for a damaged record",
  inconsistent: "the record was changed after it was signed; see `tagout ledger verify`, and compare with your anchors",
};

/** A failure for a person, as an exit code: findings where the record itself is wrong, else a fault. */
export const failed = (name: string, { code, detail }: Omit<TreeFlaw, "ok">): number => {
  const remedy = remedies[code];
  complain(`tagout ledger ${name}: ${code}: ${escapeControls(detail)}${remedy === undefined ? "" : `; ${remedy}`}\n`);
  return exitCodes.fault;
};

export const noOperands = (operands: readonly string[]): void => {
  const [extra] = operands;
  if (extra !== undefined) throw new UsageError(`\`${extra}\` is not expected`);
};

/** Text of a file that somebody named; undefined where it cannot be read, which has been said then. */
export const readNamed = (name: string, path: string, bytesMax = 64 << 20): string | undefined => {
  const { files } = openMachine(process.env);
  const read = files.read(path, bytesMax);
  if (read.ok) return read.text;
  complain(`tagout ledger ${name}: \`${escapeControls(path)}\` is ${read.why}\n`);
  return undefined;
};
