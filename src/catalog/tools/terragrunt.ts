import {
  defineTool,
  deletes,
  discloses,
  executes,
  flags,
  readsOnly,
  unless,
  values,
  when,
  writes,
  type Call,
  type Command,
  type Engine,
  type Examples,
  type Options,
} from "../tool.ts";
import { known } from "../../languages/shell/index.ts";
import { readTerragrunt, readTerragruntBelow } from "./_terragrunt-code.ts";
import { readOutput } from "./_terraform-outputs.ts";
import { everyValue } from "./_every-value.ts";

const options: Options = {
  ...flags(
    "--terragrunt-non-interactive --non-interactive --terragrunt-no-color --no-color --terragrunt-ignore-dependency-errors --terragrunt-ignore-external-dependencies --terragrunt-include-external-dependencies --terragrunt-no-auto-init --all --graph -no-color -lock -input -refresh -destroy -json -raw -detailed-exitcode -compact-warnings -auto-approve",
  ),
  ...values(
    "--terragrunt-working-dir --working-dir --terragrunt-include-dir --terragrunt-exclude-dir --terragrunt-parallelism --parallelism --terragrunt-iam-role --iam-assume-role --terragrunt-log-level --log-level -target -var -var-file -state -lock-timeout -parallelism",
  ),
};
const settings = Object.fromEntries(
  ["-config", "-terragrunt-config"].map((name) => [name, { takes: "value", does: [executes(`code:{${name}}`)] } as const]),
);

/** Its settings run programs and fetch code whatever it is asked; `isBelow`: those of the folders below, too. */
const readSettings =
  (isBelow: boolean) =>
  ({ slots }: Call, engine: Engine): void => {
    const folders = ["-working-dir", "-terragrunt-working-dir"].flatMap((name) => slots.get(name) ?? []);
    for (const folder of folders.length > 0 ? folders : [known(".")]) {
      if (isBelow || slots.has("-all") || slots.has("-graph")) readTerragruntBelow(folder, engine);
      else readTerragrunt(folder, engine);
    }
  };
const planOf = (isBelow: boolean): Command => ({
  options: { "-out": { takes: "value", does: [writes("file:{-out}")] } },
  operands: ["argument*"],
  derive: readSettings(isBelow),
});
const change: Command = { operands: ["argument*"], does: [writes("infrastructure:the configuration")] };
const destroy: Command = { operands: ["argument*"], does: [deletes("infrastructure:everything managed here")] };
const stackOf = (isBelow: boolean): Readonly<Record<string, Command>> => ({
  "plan, validate": planOf(isBelow),
  output: {
    operands: ["name?"],
    derive: (call, engine) => {
      readSettings(isBelow)(call, engine);
      readOutput(call, engine);
    },
  },
  show: { operands: ["plan?"], does: [discloses("secret:state in full", when("-json"))], derive: readSettings(isBelow) },
  "apply, import, refresh, taint, untaint, init": change,
  destroy,
});

export default defineTool({
  name: "terragrunt",
  source: "Terragrunt CLI reference, terragrunt.gruntwork.io, 0.80",
  syntax: "single-mixed",
  options: {
    ...Object.fromEntries(Object.entries(options).map(([names, takes]) => [names.replace(/(^|[\s|])--/g, "$1-"), takes])),
    ...settings,
  },
  optionsMayFollow: true,
  target: { family: "terraform", values: { folder: "{-working-dir}", variables: "{-var-file}" } },
  withoutCommand: "help",
  commands: {
    ...stackOf(false),
    "run-all, run": { commands: stackOf(true) },
    version: readsOnly,
    "graph-dependencies, output-module-groups, find, list": { ...readsOnly, derive: readSettings(true) },
    hclfmt: {
      options: flags("-terragrunt-check -terragrunt-diff -check -diff"),
      does: [writes("file:terragrunt.hcl", unless("-terragrunt-check", "-check"))],
    },
    "console, exec, catalog, scaffold": { operands: ["argument*"], does: [executes("code:terragrunt")] },
  },
  get examples(): Examples {
    return {
      allow: [
        "terragrunt hclfmt --terragrunt-check",
        "terragrunt plan",
        "terragrunt run-all plan --terragrunt-non-interactive",
        `terragrunt ${everyValue(options)} plan`,
        "terragrunt graph-dependencies",
        "terragrunt output vpc_id",
      ],
      guard: {
        "terragrunt apply -auto-approve": ["write infrastructure:the configuration"],
        "terragrunt run-all apply": ["write infrastructure:the configuration"],
        "terragrunt destroy": ["delete infrastructure:everything managed here"],
        "terragrunt run-all destroy --terragrunt-working-dir live/prod": ["delete infrastructure:everything managed here"],
        "terragrunt plan -out /srv/p": ["write file:/srv/p"],
        "terragrunt run-all plan -out=/srv/p": ["write file:/srv/p"],
        "terragrunt show -json": ["disclose secret:state in full"],
        "terragrunt output -raw db_password": ["disclose secret:output db_password"],
        "terragrunt run-all show -json": ["disclose secret:state in full"],
        "terragrunt plan --config x.hcl": ["execute code:x.hcl"],
        "terragrunt plan --terragrunt-config x.hcl": ["execute code:x.hcl"],
        "cd units && terragrunt validate": ["execute code:/repo/units/main.tf", "execute code:/repo/units/terragrunt.hcl"],
        "cd units && terragrunt show": ["execute code:/repo/units/main.tf", "execute code:/repo/units/terragrunt.hcl"],
        "cd units && terragrunt output": ["execute code:/repo/units/main.tf", "execute code:/repo/units/terragrunt.hcl"],
        "cd units && terragrunt run-all output": ["execute code:/repo/units/main.tf", "execute code:/repo/units/terragrunt.hcl"],
        "cd units && terragrunt run-all validate": ["execute code:/repo/units/main.tf", "execute code:/repo/units/terragrunt.hcl"],
        "cd units && terragrunt run-all show": ["execute code:/repo/units/main.tf", "execute code:/repo/units/terragrunt.hcl"],
        "cd units && terragrunt find": ["execute code:/repo/units/main.tf", "execute code:/repo/units/terragrunt.hcl"],
        "terragrunt hclfmt": ["write file:/repo/terragrunt.hcl"],
        "terragrunt exec ls": ["execute code:terragrunt"],
      },
      doubt: {
        "terragrunt output -json": "unknown-operand",
        "terragrunt state rm x": "unknown-command",
        "terragrunt graph apply": "unknown-command",
      },
    };
  },
});
