import { defineTool, deletes, discloses, disrupts, executes, flags, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

const read = reading(
  "-h --reverse -r --head --tail --all -a --json --yaml --by-created --verbose -v",
  "-o|--output --limit --flow-name --state --state-type --id -n|--num-logs",
);

export default defineTool({
  name: "prefect",
  source: "docs/v3/api-ref/cli and src/prefect/cli, settings/sources.py, Prefect 3 (2026-08), github.com/PrefectHQ/prefect",
  options: { ...flags("-v|--version"), ...values("-p|--profile") },
  withoutCommand: "help",
  // They say where the key goes, and what is loaded.
  loads: [{ files: "prefect.toml" }, { files: ".env", codes: /PREFECT_/ }, { files: "pyproject.toml", codes: /tool\.prefect/ }],
  commands: {
    version: read,
    "flow, flows, artifact, automation, automations, concurrency-limit, global-concurrency-limit, gcl, work-queue, work-queues, task-run, task-runs":
      group({
        "ls, list, inspect, logs, preview, read-runs, slots": read,
        "delete, reset": always(deletes("pipeline:prefect {argument}")),
        "create, update, resume, enable, set-concurrency-limit, clear-concurrency-limit": always(writes("pipeline:prefect {argument}")),
        "pause, disable": always(disrupts("pipeline:prefect {argument}")),
        serve: always(executes("code:{argument}")),
      }),
    "flow-run, flow-runs": group({
      "ls, inspect, logs": read,
      "cancel, delete": always(disrupts("pipeline:prefect run {argument}")),
      "retry, execute": always(executes("pipeline:prefect run {argument}")),
    }),
    "deployment, deployments": group({
      "ls, inspect": read,
      run: always(executes("pipeline:prefect {argument}")),
      delete: always(deletes("pipeline:prefect {argument}")),
      schedule: group({
        ls: read,
        "create, delete, pause, resume, clear": always(writes("schedule:prefect {argument}")),
      }),
    }),
    "work-pool, work-pools": group({
      "ls, preview, slots": read,
      // Its job template may hold credentials.
      inspect: always(discloses("secret:job template of {argument}")),
      "create, update, pause, resume, provision-infrastructure, set-concurrency-limit, clear-concurrency-limit, delete": always(
        disrupts("pipeline:prefect pool {argument}"),
      ),
    }),
    block: group({
      ls: read,
      // What is no secret type of its own is shown as it is.
      inspect: always(discloses("secret:block {argument}")),
      "register, create, delete": always(writes("configuration:prefect block {argument}")),
    }),
    variable: group({
      ls: read,
      "inspect, get": always(discloses("secret:prefect variable {argument}")),
      "set, unset": always(writes("configuration:prefect variable {argument}")),
    }),
    profile: group({
      ls: read,
      "create, use, delete, rename, populate-defaults": always(writes("configuration:prefect profile {argument}")),
    }),
    config: group({
      "set, unset": always(writes("configuration:prefect")),
      validate: read,
      view: {
        options: {
          ...flags("--show-defaults --hide-defaults --show-sources --hide-sources --hide-secrets"),
          ...values("-o|--output"),
          "--show-secrets": { takes: "flag", does: [discloses("secret:prefect settings")] },
        },
      },
    }),
    deploy: always(executes("code:flows of this folder")),
    server: group({ status: read, "start, stop, reset, upgrade, downgrade, stamp": always(disrupts("service:prefect server")) }),
  },
  examples: {
    allow: [
      "prefect flow-run ls --limit 20 --state Failed",
      "prefect flow-run logs 3f -n 100",
      "prefect deployment inspect etl/prod",
      "prefect deployment schedule ls etl/prod",
      "prefect work-pool ls",
      "prefect --profile x block ls",
      "prefect config view",
    ],
    guard: {
      "prefect flow-run cancel 3f": ["disrupt pipeline:prefect run 3f"],
      "prefect flow-run retry 3f": ["execute pipeline:prefect run 3f"],
      "prefect deployment run etl/prod": ["execute pipeline:prefect etl/prod"],
      "prefect deployment delete etl/prod": ["delete pipeline:prefect etl/prod"],
      "prefect deployment schedule pause etl": ["write schedule:prefect etl"],
      "prefect work-pool pause k8s": ["disrupt pipeline:prefect pool k8s"],
      "prefect work-pool inspect k8s": ["disclose secret:job template of k8s"],
      "prefect work-queue delete q": ["delete pipeline:prefect q"],
      "prefect work-queue pause q": ["disrupt pipeline:prefect q"],
      "prefect gcl update q": ["write pipeline:prefect q"],
      "prefect flow serve x.py": ["execute code:x.py"],
      "prefect block inspect aws/x": ["disclose secret:block aws/x"],
      "prefect block delete aws/x": ["write configuration:prefect block aws/x"],
      "prefect variable get k": ["disclose secret:prefect variable k"],
      "prefect variable set k": ["write configuration:prefect variable k"],
      "prefect profile use prod": ["write configuration:prefect profile prod"],
      "prefect config set X=1": ["write configuration:prefect"],
      "prefect config view --show-secrets": ["disclose secret:prefect settings"],
      "prefect deploy": ["execute code:flows of this folder"],
      "prefect server stop": ["disrupt service:prefect server"],
    },
    doubt: { "prefect frobnicate": "unknown-command", "prefect flow-run watch 1": "unknown-command" },
  },
});
