import { defineTool, deletes, discloses, disrupts, executes, flags, reads, values, when, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

// Not declared: `--jq`, whose filters see the environment, and `--config`, which says where the token goes.
const read = reading(
  "--json -m|--mine --current-branch --no-interactive --failure-report",
  "--project --project-id -b|--branch --limit --org --name",
);

export default defineTool({
  name: "circleci",
  source: "internal/cmd of CircleCI CLI (2026-08), github.com/CircleCI-Public/circleci-cli",
  syntax: "pflag",
  helpAs: ["-h"],
  options: flags("-q|--quiet --debug --no-color"),
  withoutCommand: "help",
  commands: {
    version: read,
    run: group({
      "get, list, watch": read,
      trigger: always(executes("pipeline:circleci {argument}")),
      cancel: always(disrupts("pipeline:circleci {argument}")),
    }),
    workflow: group({
      "get, list": read,
      rerun: always(executes("pipeline:circleci {argument}")),
      cancel: always(disrupts("pipeline:circleci {argument}")),
    }),
    job: group({ get: read, output: group({ "get, list": { ...read, does: [reads("log:job {operand}")] } }) }),
    pipeline: group({ list: read, "run, create": always(executes("pipeline:circleci {argument}")) }),
    "project, org, namespace": group({
      "list, get": read,
      "create, delete, follow, rename, link": always(writes("pipeline:circleci {argument}")),
    }),
    orb: group({
      "list, get, source, diff, list-categories": read,
      validate: { options: values("--org"), operands: ["file"], does: [reads("file:{file}", when("file"))] },
      "create, publish, unlist, add-to-category, remove-from-category": always(writes("package:orb {argument}")),
    }),
    context: group({
      "list, get": read,
      create: always(writes("configuration:circleci context {argument}")),
      delete: always(deletes("configuration:circleci context {argument}")),
      "secret, restriction": always(writes("secret:circleci context {argument}")),
    }),
    // The API compiles it, and says what it did not understand.
    config: group({ "validate, process": { options: values("--org"), operands: ["file?"], does: [reads("file:{file}", when("file"))] } }),
    deploy: group({ list: read, rollback: always(executes("pipeline:circleci rollback {argument}")) }),
    env: always(discloses("secret:variables of this shell")),
  },
  variables: { CIRCLECI_CLI_HOST: "code" },
  examples: {
    allow: [
      "circleci env -h",
      "circleci run list --branch main --json",
      "circleci job output get 3 --json",
      "circleci config validate .circleci/config.yml",
      "circleci context list --org x",
    ],
    guard: {
      "circleci run trigger x": ["execute pipeline:circleci x"],
      "circleci run cancel x": ["disrupt pipeline:circleci x"],
      "circleci workflow rerun x": ["execute pipeline:circleci x"],
      "circleci workflow cancel x": ["disrupt pipeline:circleci x"],
      "circleci pipeline run x": ["execute pipeline:circleci x"],
      "circleci project follow x": ["write pipeline:circleci x"],
      "circleci orb validate .env": ["disclose secret:/repo/.env"],
      "circleci orb publish x": ["write package:orb x"],
      "circleci context create x": ["write configuration:circleci context x"],
      "circleci context delete x": ["delete configuration:circleci context x"],
      "circleci context secret x": ["write secret:circleci context x"],
      "circleci config process .env": ["disclose secret:/repo/.env"],
      "circleci deploy rollback x": ["execute pipeline:circleci rollback x"],
      "circleci env subst": ["disclose secret:variables of this shell"],
    },
    doubt: {
      "circleci run list --jq env": "unknown-option",
      "circleci --config x run list": "unknown-option",
      "circleci local execute": "unknown-command",
    },
  },
});
