import { verifierKeyText } from "../../ledger/note.ts";
import { readArguments, UsageError } from "../arguments.ts";
import { agentHere } from "../person.ts";
import { complain, exitCodes, print } from "../stream.ts";
import { failed, openRecord } from "./record.ts";

/** Says so where an agent seems to run a command that is for people; the guard's hook and the record hold besides. */
export const isForPeople = (name: string): boolean => {
  const sign = agentHere();
  if (sign === undefined) return true;
  complain(`tagout ledger ${name}: this is for a person, and ${sign}; run it in a terminal of your own\n`);
  return false;
};

/** `key show` prints the keys that verify this record's checkpoints; `key rotate` makes a new one. */
export const keyCommand = (args: readonly string[]): number => {
  const { operands } = readArguments(args, { flags: [], values: [] });
  const [command, extra] = operands;
  if (extra !== undefined || (command !== "show" && command !== "rotate"))
    throw new UsageError("use `ledger key show` or `ledger key rotate`");
  return command === "show" ? show() : rotate();
};

const show = (): number => {
  const { tree } = openRecord();
  const made = tree.checkpoint();
  if (!made.ok && made.code === "empty") return failed("key", made);
  const keys = tree.keys.known();
  if (!keys.ok) return failed("key", keys);
  for (const key of keys.value) if (!print(`${verifierKeyText(key)}\n`)) return exitCodes.fault;
  return exitCodes.ok;
};

const rotate = (): number => {
  if (!isForPeople("key rotate")) return exitCodes.deny;
  const rotated = openRecord().tree.rotate();
  if (!rotated.ok) return failed("key", rotated);
  const { key, checkpoint } = rotated.value;
  print(`${verifierKeyText(key)}\n`);
  complain(
    `tagout ledger key: key ${key.id} signs from entry ${checkpoint.size} on; give its line to whoever verifies, and anchor the checkpoint that both keys signed (\`tagout ledger anchor\`)\n`,
  );
  return exitCodes.ok;
};
