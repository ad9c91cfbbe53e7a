import { describePolicy, shippedPolicy } from "../policy/index.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { outcomeColour, painter, type Paint } from "./colour.ts";
import { exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("policy", () => {
    const { flags, operands } = readArguments(args, { flags: ["--json"], values: [] });
    const [command, extra] = operands;
    if (extra !== undefined) throw new UsageError(`\`${extra}\` is not expected`);
    if (command === "show") return show(flags.has("--json"), painter(process.env));
    if (command === "test") return test(flags.has("--json"));
    throw new UsageError(
      command === undefined ? "use `policy show` or `policy test`" : `there is no \`policy ${command}\`; use \`show\` or \`test\``,
    );
  });

const show = (isJson: boolean, paint: Paint): number => {
  const rules = describePolicy();
  if (isJson) {
    print(`${JSON.stringify({ digest: shippedPolicy.digest, rules })}\n`);
    return exitCodes.ok;
  }
  const lines = [`policy ${shippedPolicy.digest}, ${rules.length} rules`];
  let category = "";
  for (const rule of rules) {
    if (rule.category !== category) lines.push("", paint(rule.category, "bold"));
    category = rule.category;
    lines.push(
      `  ${paint(rule.outcome.padEnd(5), outcomeColour[rule.outcome])} ${rule.id}: ${rule.reason}`,
      `        ${paint(rule.source, "dim")}`,
    );
  }
  print(`${lines.join("\n")}\n`);
  return exitCodes.ok;
};

const test = async (isJson: boolean): Promise<number> => {
  const { testPolicy } = await import("../policy/examples.ts");
  const { passed, failed } = testPolicy();
  if (isJson) print(`${JSON.stringify({ passed, failed })}\n`);
  else
    print(
      `${[...failed.map(({ name, expected, actual }) => `${name}: expected ${expected}, got ${actual}`), `${passed} passed, ${failed.length} failed`].join("\n")}\n`,
    );
  return failed.length === 0 ? exitCodes.ok : exitCodes.findings;
};
