import { known } from "../../languages/shell/index.ts";
import type { Command } from "../tool.ts";

/** A subcommand that is another program under its own name (`k3s kubectl`). */
export const nested = (program: string): Command => ({
  syntax: "words",
  operands: ["word*"],
  derive: (call, engine) => engine.argv([known(program), ...call.words], program),
});
