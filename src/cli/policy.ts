import { ruleScopes } from "../configuration/index.ts";
import { escapeControls } from "../model/index.ts";
import { describePolicy } from "../policy/index.ts";
import { choose, readArguments, UsageError } from "./arguments.ts";
import { outcomeColour, painter, type Paint } from "./colour.ts";
import { openMachine, policyFor, rulesFor } from "./machine.ts";
import { exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("policy", async () => {
    const { flags, values, operands } = readArguments(args, { flags: ["--json"], values: ["--scope"] });
    const [command, folder, extra] = operands;
    const scope = choose(values.get("--scope"), "scope", ruleScopes);
    const unexpected = command === "test" ? extra : folder;
    if (unexpected !== undefined) throw new UsageError(`\`${unexpected}\` is not expected`);
    if (scope !== undefined && command !== "build" && folder === undefined)
      throw new UsageError("`--scope` goes with `policy build`, and with `policy test FOLDER`");
    if (command === "show") return show(flags.has("--json"), painter(process.env));
    if (command === "test") return (await import("./policy-test.ts")).test(flags.has("--json"), folder, scope ?? "user");
    if (command === "build") return (await import("./policy-build.ts")).build(scope ?? "user");
    const known = "use `policy show`, `policy test` or `policy build`";
    throw new UsageError(command === undefined ? known : `there is no \`policy ${command}\`; ${known}`);
  });

const show = (isJson: boolean, paint: Paint): number => {
  const machine = openMachine(process.env);
  const folders = rulesFor(machine, process.cwd()).map(({ scope, path }) => ({ scope, path }));
  const policy = policyFor(machine, process.cwd());
  const { digest, failure } = policy;
  const rules = describePolicy(policy);
  const code = failure === undefined ? exitCodes.ok : exitCodes.findings;
  if (isJson) {
    print(`${JSON.stringify({ digest, rules, folders, ...(failure && { failure: failure.reason }) })}\n`);
    return code;
  }
  const lines = [
    failure === undefined ? `policy ${digest}, ${rules.length} rules` : escapeControls(failure.reason),
    ...folders.map(({ scope, path }) => `with the rules of \`${escapeControls(path)}\` (${scope})`),
  ];
  let heading = "";
  for (const rule of rules) {
    const next = rule.origin === "shipped" ? rule.category : `${rule.category} (${rule.origin})`;
    if (next !== heading) lines.push("", paint(escapeControls(next), "bold"));
    heading = next;
    lines.push(
      `  ${paint(rule.outcome.padEnd(5), outcomeColour[rule.outcome])} ${escapeControls(`${rule.id}: ${rule.reason}`)}`,
      `        ${paint(escapeControls(rule.source), "dim")}`,
    );
  }
  print(`${lines.join("\n")}\n`);
  return code;
};
