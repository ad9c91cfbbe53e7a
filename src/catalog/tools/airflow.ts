import { defineTool, deletes, discloses, disrupts, executes, flags, unless, values, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

// Other bundles than the deployed ones (`--subdir`, `--dagfile-path`) are Python that runs; they are not declared.
const plain = "-v|--verbose --list-local";
const asked =
  "-o|--output -B|--bundle-name --columns -d|--dag-id --state --limit -l --map-index -s|--start-date -e|--end-date -n|--num-executions";
const read = reading(plain, asked);
const shown = (what: string): Command => always(discloses(`secret:${what} of airflow`));

export default defineTool({
  name: "airflow",
  source: "airflow-core/src/airflow/cli/cli_config.py, Airflow 3, and the CLI reference of 2.10.4",
  withoutCommand: "help",
  commands: {
    "version, cheat-sheet": read,
    dags: group({
      "list, list-runs, list-jobs, list-import-errors, report, details, state, next-execution": read,
      // `--save` writes a picture.
      "show, show-dependencies": reading(plain),
      "trigger, test": always(executes("pipeline:airflow {argument}")),
      "pause, unpause, clear": always(disrupts("pipeline:airflow {argument}")),
      delete: always(deletes("pipeline:airflow {argument}")),
      "backfill, reserialize": always(writes("pipeline:airflow {argument}")),
    }),
    tasks: group({
      "list, state, states-for-dag-run, failed-deps": read,
      render: shown("rendered templates"),
      "run, test": always(executes("pipeline:airflow task {argument}")),
      clear: always(disrupts("pipeline:airflow task {argument}")),
    }),
    "jobs, providers, assets": group({
      "check, list, get, links, widgets, hooks, triggers, behaviours, logging, secrets, executors, queues, notifications, configs, auth-managers, details":
        {
          options: {
            ...flags(`${plain} --local --allow-multiple -f|--full --alias`),
            ...values(`${asked} --job-type --hostname --name --uri --color`),
          },
          operands: ["name?"],
        },
      materialize: always(executes("pipeline:airflow {argument}")),
    }),
    pools: group({ "list, get": read, "set, delete, import": always(writes("pipeline:airflow pool {argument}")) }),
    variables: group({
      list: read,
      "get, export": shown("variables"),
      "set, delete, import": always(writes("configuration:airflow variable {argument}")),
    }),
    connections: group({
      "get, list, export": shown("connections"),
      "add, delete, import, create-default-connections": always(writes("configuration:airflow connection {argument}")),
    }),
    config: group({ lint: read, "list, get-value": shown("configuration"), update: always(writes("configuration:airflow.cfg")) }),
    // The address of its database is shown, with the password, unless it is told not to.
    info: { options: flags("--anonymize -v|--verbose"), does: [discloses("secret:address of the database", unless("--anonymize"))] },
    "users, roles, teams": group({
      list: read,
      "create, delete, add-role, remove-role, import, add-perms, del-perms, reset-password, sync": always(
        writes("account:airflow {argument}"),
      ),
    }),
    db: group({
      "check, check-migrations": reading(plain, "-t|--migration-wait-timeout --retry --retry-delay"),
      "reset, clean, drop-archived, downgrade": always(deletes("database:airflow")),
      "migrate, upgrade, init": always(writes("database:airflow")),
      shell: always(executes("session:database of airflow")),
    }),
  },
  examples: {
    allow: [
      "airflow dags list -o json",
      "airflow dags list-runs -d etl --state failed",
      "airflow tasks states-for-dag-run etl 2026-01-01",
      "airflow jobs check --job-type SchedulerJob --local",
      "airflow pools list",
      "airflow info --anonymize",
      "airflow db check",
    ],
    guard: {
      "airflow dags trigger etl": ["execute pipeline:airflow etl"],
      "airflow dags pause etl": ["disrupt pipeline:airflow etl"],
      "airflow dags delete etl": ["delete pipeline:airflow etl"],
      "airflow dags reserialize": ["write pipeline:airflow ?"],
      "airflow tasks run etl": ["execute pipeline:airflow task etl"],
      "airflow tasks clear etl": ["disrupt pipeline:airflow task etl"],
      "airflow tasks render etl": ["disclose secret:rendered templates of airflow"],
      "airflow assets materialize x": ["execute pipeline:airflow x"],
      "airflow pools set p": ["write pipeline:airflow pool p"],
      "airflow variables get k": ["disclose secret:variables of airflow"],
      "airflow variables set k": ["write configuration:airflow variable k"],
      "airflow connections list": ["disclose secret:connections of airflow"],
      "airflow connections add c": ["write configuration:airflow connection c"],
      "airflow config list": ["disclose secret:configuration of airflow"],
      "airflow config update": ["write configuration:airflow.cfg"],
      "airflow info": ["disclose secret:address of the database"],
      "airflow users create u": ["write account:airflow u"],
      "airflow db clean": ["delete database:airflow"],
      "airflow db migrate": ["write database:airflow"],
      "airflow db shell": ["execute session:database of airflow"],
    },
    doubt: {
      "airflow frobnicate": "unknown-command",
      "airflow dags list --subdir /tmp/x": "unknown-option",
      "airflow variables list --show-values": "unknown-option",
      "airflow dags show etl --save /srv/x.png": "unknown-option",
    },
  },
});
