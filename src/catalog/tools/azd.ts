import { defineTool, deletes, discloses, disrupts, executes, flags, values, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

const read: Command = {
  options: { ...flags("--debug --no-prompt --installed"), ...values("-e|--environment -C|--cwd -f|--filter -s|--source --tags") },
  operands: ["name?"],
};

export default defineTool({
  name: "azd",
  source: "cli/azd/cmd/testdata (usage of each command), Azure Developer CLI (2026), github.com/Azure/azure-dev",
  syntax: "pflag",
  helpAs: ["-h"],
  options: { ...flags("--debug --no-prompt"), ...values("-e|--environment -C|--cwd") },
  withoutCommand: "help",
  commands: {
    version: read,
    show: { ...read, options: { ...read.options, "--show-secrets": { takes: "flag", does: [discloses("secret:of the application")] } } },
    template: group({ "list, show": read, source: group({ list: read, "add, remove": always(writes("configuration:azd")) }) }),
    auth: group({ status: read, "login, logout": always(writes("configuration:azd")) }),
    extension: group({ "list, show": read, "install, uninstall, update, source": always(executes("code:extension {argument}")) }),
    env: group({
      list: read,
      "get-value, get-values, config": always(discloses("secret:values of the environment")),
      "set, set-secret, new, select, refresh, remove": always(writes("configuration:azd environment {argument}")),
    }),
    config: group({
      "list-alpha, options": read,
      "get, show": always(discloses("secret:settings of azd")),
      "set, unset, reset": always(writes("configuration:azd")),
    }),
    // Hooks of the project run before and after.
    "up, provision, deploy, publish, package, restore, hooks, exec": always(
      executes("code:hooks of the project"),
      writes("cloud-resource:azure"),
    ),
    down: always(deletes("cloud-resource:azure")),
    infra: always(writes("file:.")),
    "init, add": always(writes("file:.")),
    pipeline: always(writes("pipeline:of the project")),
    update: always(disrupts("package:azd")),
  },
  examples: {
    allow: ["azd up -h", "azd env list", "azd show -e prod", "azd auth status", "azd -C x -e prod template list"],
    guard: {
      "azd show --show-secrets": ["disclose secret:of the application"],
      "azd env get-values": ["disclose secret:values of the environment"],
      "azd env set a b": ["write configuration:azd environment a", "write configuration:azd environment b"],
      "azd template source add x": ["write configuration:azd"],
      "azd auth login": ["write configuration:azd"],
      "azd extension install x": ["execute code:extension x"],
      "azd config show": ["disclose secret:settings of azd"],
      "azd config set a b": ["write configuration:azd"],
      "azd deploy": ["execute code:hooks of the project", "write cloud-resource:azure"],
      "azd down": ["delete cloud-resource:azure"],
      "azd infra generate": ["write file:/repo"],
      "azd init": ["write file:/repo"],
      "azd pipeline config": ["write pipeline:of the project"],
      "azd update": ["disrupt package:azd"],
    },
    doubt: { "azd frobnicate": "unknown-command", "azd monitor": "unknown-command" },
  },
});
