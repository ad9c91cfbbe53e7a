import { shown } from "../../languages/shell/index.ts";
import type { Call, Engine } from "../tool.ts";

/** Names of outputs by which they are known to be a secret, or known not to be. */
const secretOutput = /pass|secret|token|key|credential|private|cert|kubeconfig|dsn|connection|auth/i;
const plainOutput =
  /^(?:.*_)?(?:ids?|arns?|names?|regions?|zones?|cidrs?|ips?|dns|hosts?|hostnames?|ports?|version|account|environment|bucket)$/i;

/** Asked for by name, or in a form for programs, outputs marked sensitive are shown (output command reference). */
export const readOutput = (call: Call, engine: Engine): void => {
  const names = call.slots.get("name") ?? [];
  const isForPrograms = call.slots.has("-json") || call.slots.has("-raw");
  if (names.length === 0 && isForPrograms) engine.doubt("unknown-operand", "some outputs may be sensitive");
  for (const name of names) {
    if (name.value !== undefined && secretOutput.test(name.value)) engine.effect("disclose", `secret:output ${name.value}`);
    else if (name.value === undefined || !plainOutput.test(name.value))
      engine.doubt("unknown-operand", `\`${shown(name)}\` may be a sensitive output`);
  }
};
