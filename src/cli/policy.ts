import { ruleScopes } from "../configuration/index.ts";
import { escapeControls } from "../model/index.ts";
import { describePolicy, shippedPolicy } from "../policy/index.ts";
import { choose, readArguments, UsageError } from "./arguments.ts";
import { outcomeColour, painter, type Paint } from "./colour.ts";
import { configurationFor, openMachine } from "./machine.ts";
import { exitCodes, print } from "./stream.ts";
import { withUsage } from "./usage.ts";

export const run = (args: readonly string[]): Promise<number> =>
  withUsage("policy", async () => {
    const { flags, values, operands } = readArguments(args, { flags: ["--json"], values: ["--scope"] });
    const [command, extra] = operands;
    if (extra !== undefined) throw new UsageError(`\`${extra}\` is not expected`);
    if (command === "build") {
      const { build } = await import("./policy-build.ts");
      return build(choose(values.get("--scope"), "scope", ruleScopes) ?? "user");
    }
    if (command === "show") return show(flags.has("--json"), painter(process.env));
    if (command === "test") return test(flags.has("--json"));
    throw new UsageError(
      command === undefined ? "use `policy show` or `policy test`" : `there is no \`policy ${command}\`; use \`show\` or \`test\``,
    );
  });

const show = (isJson: boolean, paint: Paint): number => {
  const rules = describePolicy(shippedPolicy);
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
  const tools = await testTools();
  if (isJson) print(`${JSON.stringify({ passed, failed, tools })}\n`);
  else
    print(
      `${[
        ...failed.map(({ name, expected, actual }) => `${name}: expected ${expected}, got ${actual}`),
        ...tools.failed.map(({ tool, example }) => `${tool}: ${escapeControls(example)}`),
        `rules: ${passed} passed, ${failed.length} failed`,
        `tools: ${tools.passed} passed, ${tools.failed.length} failed`,
      ].join("\n")}\n`,
    );
  return failed.length + tools.failed.length === 0 ? exitCodes.ok : exitCodes.findings;
};

interface ToolResults {
  readonly passed: number;
  readonly failed: readonly { readonly tool: string; readonly example: string }[];
}

/** The examples of every tool file, and of what is declared here. */
const testTools = async (): Promise<ToolResults> => {
  const { countExamples, failures } = await import("../catalog/examples.ts");
  const { knowledge, loadTools, toolOf, withDeclared } = await import("../catalog/index.ts");
  const declared = configurationFor(openMachine(process.env), process.cwd()).tools;
  const around = withDeclared(knowledge, declared);
  const tools = [...loadTools(), ...declared.map(({ tool }) => toolOf(tool))];
  const failed = tools.flatMap((tool) => [...failures(tool, "", around)].map((example) => ({ tool: tool.name, example })));
  return { passed: tools.reduce((sum, tool) => sum + countExamples(tool), 0) - failed.length, failed };
};
