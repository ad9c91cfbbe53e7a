import { UsageError } from "./arguments.ts";
import { anchorCommand } from "./ledger/anchor.ts";
import { exportCommand } from "./ledger/export.ts";
import { keyCommand } from "./ledger/key.ts";
import { checkpointCommand, proveCommand } from "./ledger/prove.ts";
import { pruneCommand } from "./ledger/prune.ts";
import { showCommand } from "./ledger/show.ts";
import { verifyCommand } from "./ledger/verify.ts";
import type { Run } from "./main.ts";
import { withUsage } from "./usage.ts";

const commands: Readonly<Record<string, Run>> = {
  show: showCommand,
  verify: verifyCommand,
  checkpoint: checkpointCommand,
  prove: proveCommand,
  export: exportCommand,
  anchor: anchorCommand,
  key: keyCommand,
  prune: pruneCommand,
};

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("ledger", () => {
    const [name, ...rest] = args;
    const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command !== undefined) return command(rest);
    const known = Object.keys(commands).map((each) => `\`${each}\``);
    throw new UsageError(
      `${name === undefined ? "a command is missing" : `there is no \`ledger ${name}\``}; use one of ${known.join(", ")}`,
    );
  });
