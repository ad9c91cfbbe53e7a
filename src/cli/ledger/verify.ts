import { escapeControls } from "../../model/index.ts";
import { readArguments } from "../arguments.ts";
import { openMachine } from "../machine.ts";
import { exitCodes, print } from "../stream.ts";
import { isMissing, noOperands } from "./record.ts";

export const verifyCommand = (args: readonly string[]): number => {
  const read = readArguments(args, { flags: ["--json"], values: [] });
  noOperands(read.operands);
  const machine = openMachine(process.env);
  const isJson = read.flags.has("--json");
  if (isMissing(machine)) {
    // A ledger that was removed looks the same, so this is not sound.
    const detail = `there is no ledger in \`${machine.paths.ledger}\`: nothing was recorded yet, or it was removed`;
    print(isJson ? `${JSON.stringify({ ok: false, problems: [{ code: "missing", seq: 0, detail }] })}\n` : `missing: ${detail}\n`);
    return exitCodes.findings;
  }
  const result = machine.ledger.verify();
  if (isJson) print(`${JSON.stringify(result)}\n`);
  else if (result.ok) print(`sound: ${result.entries} entries, the last is ${result.head.seq} with hash ${result.head.hash}\n`);
  else {
    for (const { code, seq, detail } of result.problems) print(`entry ${seq}: ${code}: ${escapeControls(detail)}\n`);
    print(`not sound: ${result.problems.length} findings\n`);
  }
  return result.ok ? exitCodes.ok : exitCodes.findings;
};
