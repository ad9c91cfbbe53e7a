import { readArguments } from "./arguments.ts";
import { show } from "./requests.ts";
import { withUsage } from "./usage.ts";

/** Approvals that may be used, and those in use. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("grants", () => {
    const read = readArguments(args, { flags: ["--json"], values: [] });
    return show(["approved", "claimed"], 100, read.flags.has("--json"));
  });
