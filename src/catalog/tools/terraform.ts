import {
  defineTool,
  deletes,
  discloses,
  disrupts,
  executes,
  flags,
  like,
  reads,
  readsOnly,
  unless,
  unlike,
  values,
  when,
  writes,
  type Command,
  type Options,
  type Examples,
} from "../tool.ts";
import { known, shown } from "../../languages/shell/index.ts";
import { readOutput } from "./_terraform-outputs.ts";
import { everyValue } from "./_every-value.ts";
import { reachesState, readConfiguration } from "./_terraform-code.ts";

const common: Options = { ...flags("-no-color -json -compact-warnings -input -lock"), ...values("-lock-timeout -parallelism -state") };
const planning: Options = {
  ...common,
  ...flags("-destroy -refresh-only -refresh -detailed-exitcode"),
  ...values("-replace -target -exclude -var"),
  // A mistake in it is shown with its line; in a file of values it is one of those.
  "-var-file": { takes: "value", does: [reads("file:{-var-file}", unlike("-var-file", /\.tfvars(?:\.json)?$/))] },
};
const applying: Options = { ...planning, "-var-file": "value", ...flags("-auto-approve"), ...values("-backup -state-out") };
const stateOptions: Options = {
  ...flags("-lock -ignore-remote-version -allow-missing -auto-approve -force"),
  ...values("-lock-timeout -state -state-out -backup -backup-out -id -config -var -var-file -input"),
};
const off = /^(?:0|f|false)$/i;

const stateChange: Command = {
  options: { ...stateOptions, "-dry-run": "flag" },
  operands: ["address*"],
  does: [writes("infrastructure:state of {address}")],
  preview: [like("-dry-run", /^(?:true|1|t|)$/i)],
};
const format: Command = {
  options: flags("-list -write -diff -check -no-color -recursive"),
  operands: ["path*"],
  derive: ({ slots }, engine) => {
    const isOff = (option: string): boolean => (slots.get(option) ?? []).some((word) => off.test(word.value ?? ""));
    if ((slots.has("-check") && !isOff("-check")) || isOff("-write")) return;
    for (const path of slots.get("path") ?? []) engine.effect("write", `file:${shown(path)}`);
    if (!slots.has("path")) engine.effect("write", "file:.");
  },
};

/** Subcommands of terraform; terragrunt passes them on. */
export const terraformCommands: Readonly<Record<string, Command>> = {
  plan: {
    options: {
      ...planning,
      "-out": { takes: "value", does: [writes("file:{-out}")] },
      "-generate-config-out": { takes: "value", does: [writes("file:{-generate-config-out}")] },
    },
    does: [reads("infrastructure:plan")],
    derive: ({ slots }, engine) => {
      for (const folder of slots.get("-chdir") ?? [known(".")]) readConfiguration(folder, engine);
    },
  },
  show: { options: flags("-no-color -json"), operands: ["plan?"], does: [discloses("secret:state in full", when("-json"))] },
  output: { options: { ...flags("-no-color -json -raw"), ...values("-state") }, operands: ["name?"], derive: readOutput },
  providers: {
    options: values("-test-directory"),
    withoutCommand: { command: "list" },
    commands: {
      list: {},
      schema: { options: flags("-json") },
      "lock, mirror": {
        options: { ...flags("-enable-plugin-cache"), ...values("-fs-mirror -net-mirror -platform") },
        operands: ["provider*"],
        does: [writes("package:provider locks or copies")],
      },
    },
  },
  "validate, graph, version, modules, metadata": {
    options: { ...flags("-json -no-color -no-tests -draw-cycles"), ...values("-test-directory -plan -type -module-depth") },
    operands: ["word*"],
  },
  fmt: format,
  state: {
    withoutCommand: "help",
    commands: {
      "list, show": { options: values("-state -id"), operands: ["address*"], does: [reads("infrastructure:state")] },
      pull: { does: [discloses("secret:state in full")] },
      "mv, rm, replace-provider": stateChange,
      push: { options: stateOptions, operands: ["file"], does: [writes("infrastructure:state from {file}")] },
    },
  },
  workspace: {
    withoutCommand: "help",
    commands: {
      "list, show": readsOnly,
      "select, new": {
        options: { ...flags("-or-create -lock"), ...values("-lock-timeout -state") },
        operands: ["name"],
        does: [writes("configuration:terraform workspace {name}")],
      },
      delete: {
        options: { ...flags("-force -lock"), ...values("-lock-timeout") },
        operands: ["name"],
        does: [deletes("infrastructure:workspace {name}")],
      },
    },
  },
  init: {
    options: {
      ...common,
      ...flags("-backend -force-copy -get -reconfigure -migrate-state -upgrade -ignore-remote-version"),
      ...values("-backend-config -from-module -plugin-dir -lockfile -test-directory -var -var-file"),
    },
    does: [writes("package:providers and modules"), writes("infrastructure:state", when("-migrate-state", "-force-copy"))],
  },
  get: { options: { ...flags("-update -no-color"), ...values("-test-directory") }, does: [writes("package:modules")] },
  apply: {
    options: applying,
    operands: ["plan?"],
    does: [
      writes("infrastructure:{plan:the configuration}", unless("-destroy")),
      deletes("infrastructure:everything managed here", when("-destroy")),
    ],
  },
  destroy: { options: applying, does: [deletes("infrastructure:everything managed here")] },
  refresh: { options: applying, does: [writes("infrastructure:state")] },
  "import, taint, untaint": { options: stateOptions, operands: ["address", "id?"], does: [writes("infrastructure:state of {address}")] },
  "force-unlock": { options: flags("-force"), operands: ["lock"], does: [deletes("infrastructure:lock {lock}")] },
  test: {
    options: { ...flags("-json -no-color -verbose"), ...values("-cloud-run -filter -test-directory -var -var-file") },
    does: [disrupts("infrastructure:created and destroyed by tests")],
  },
  console: { options: { ...flags("-plan"), ...values("-state -var -var-file") }, does: [executes("session:terraform console")] },
  "login, logout": { operands: ["host?"], does: [writes("account:{host:app.terraform.io}")] },
};

export default defineTool({
  name: "terraform, tofu",
  source:
    "terraform 1.11 -help of every command; output command reference, developer.hashicorp.com; documentation of the providers external, http, archive, local, kubernetes and aws; OpenTofu, State and Plan Encryption",
  loads: [reachesState],
  syntax: "single",
  options: { ...flags("-help -version"), ...values("-chdir") },
  target: { family: "terraform", values: { folder: "{-chdir}", variables: "{-var-file}" } },
  withoutCommand: "help",
  commands: terraformCommands,
  variables: { TF_CLI_ARGS: "code", TF_CLI_CONFIG_FILE: "code", TF_INPUT: "setting", TF_LOG: "setting", TF_WORKSPACE: "target" },
  get examples(): Examples {
    return {
      allow: [
        "terraform plan",
        `terraform -chdir=envs/prod plan ${everyValue(planning)}`,
        "terraform plan -destroy -lock=false -input=false",
        "terraform show",
        "terraform show tfplan",
        "terraform output",
        "terraform output -raw vpc_id",
        "terraform output -json subnet_ids",
        "terraform validate -json",
        "terraform fmt -check -diff -recursive",
        "terraform fmt -write=false",
        "terraform state list",
        "terraform state show -state x aws_instance.web",
        "terraform state mv -dry-run a b",
        "terraform workspace list",
        "terraform workspace show",
        "terraform graph -type=plan",
        "terraform providers",
        "terraform providers schema -json",
        "terraform providers -test-directory x schema",
        "terraform version",
      ],
      guard: {
        "terraform -chdir=/repo/units plan": ["execute code:/repo/units/main.tf"],
        "terraform plan -var-file=.env": ["disclose secret:/repo/.env"],
        "terraform -chdir envs/prod apply": ["write infrastructure:the configuration"],
        "terraform plan -out /srv/p": ["write file:/srv/p"],
        "terraform plan -generate-config-out=/srv/g.tf": ["write file:/srv/g.tf"],
        "terraform show -json": ["disclose secret:state in full"],
        "terraform output -raw db_password": ["disclose secret:output db_password"],
        "terraform state pull": ["disclose secret:state in full"],
        [`terraform state rm ${everyValue(stateOptions)} aws_instance.web`]: ["write infrastructure:state of aws_instance.web"],
        [`terraform state push ${everyValue(stateOptions)} -`]: ["write infrastructure:state from -"],
        "terraform state mv -dry-run=false a b": ["write infrastructure:state of a", "write infrastructure:state of b"],
        "terraform fmt a": ["write file:/repo/a"],
        "terraform fmt -check=false": ["write file:/repo"],
        "terraform fmt -write=true": ["write file:/repo"],
        "terraform workspace select -lock-timeout 1s -state x prod": ["write configuration:terraform workspace prod"],
        "terraform workspace delete -lock-timeout 1s prod": ["delete infrastructure:workspace prod"],
        "terraform init -upgrade": ["write package:providers and modules"],
        "terraform init -migrate-state": ["write package:providers and modules", "write infrastructure:state"],
        "terraform providers lock -platform linux_amd64": ["write package:provider locks or copies"],
        "terraform get": ["write package:modules"],
        [`terraform apply -auto-approve ${everyValue(applying)} tfplan`]: ["write infrastructure:tfplan"],
        "terraform apply -destroy": ["delete infrastructure:everything managed here"],
        "terraform destroy -target=a": ["delete infrastructure:everything managed here"],
        "terraform refresh": ["write infrastructure:state"],
        [`terraform import ${everyValue(stateOptions)} aws_instance.web i-1`]: ["write infrastructure:state of aws_instance.web"],
        "terraform force-unlock -force 123": ["delete infrastructure:lock 123"],
        "terraform test": ["disrupt infrastructure:created and destroyed by tests"],
        "terraform console": ["execute session:terraform console"],
        "terraform login": ["write account:app.terraform.io"],
      },
      doubt: {
        "terraform output -json": "unknown-operand",
        "terraform output thing": "unknown-operand",
        "terraform frobnicate": "unknown-command",
        "terraform plan -frobnicate": "unknown-option",
        "terraform output $NAME": "unknown-operand",
      },
    };
  },
});
