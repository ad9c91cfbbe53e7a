import { readArguments, UsageError } from "./arguments.ts";
import { openConfirmations } from "./confirmations.ts";
import { openMachine } from "./machine.ts";
import { agentHere } from "./person.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

/** `tagout reject ID` ends what waits, `tagout revoke ID` takes an approval back that was not used yet. */
const ending = (name: string, state: "rejected" | "revoked") => ({
  run: (args: readonly string[]): Promise<number> =>
    withUsage(name, () => {
      const read = readArguments(args, { flags: [], values: ["--reason"] });
      const [id, extra] = read.operands;
      if (id === undefined || extra !== undefined) throw new UsageError(`use \`tagout ${name} ID\``);
      const agent = agentHere();
      if (agent !== undefined) {
        complain(`tagout ${name}: this is for a person, and ${agent}; run it in a terminal of your own\n`);
        return exitCodes.deny;
      }
      const machine = openMachine(process.env);
      const step = openConfirmations(machine).end(id, state, machine.human, read.values.get("--reason") ?? "no reason was given");
      if (!step.ok) {
        complain(`tagout ${name}: ${step.detail}\n`);
        return step.code === "unknown-request" ? exitCodes.usage : exitCodes.ask;
      }
      print(`${id} is ${state}; nothing runs on it\n`);
      return exitCodes.ok;
    }),
});

export const { run } = ending("reject", "rejected");
export const revoke = ending("revoke", "revoked");
