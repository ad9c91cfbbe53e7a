import { defineTool, deletes, disrupts, executes, grants, reads, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

const read = reading(
  "--output-no-headers --all",
  "--output --format --limit --branch --event --status --before --after --repository --organization --org --name --hostname",
);
const secrets = group({ "ls, show": read, "add, update, rm": always(writes("secret:woodpecker {argument}")) });

export default defineTool({
  // Not declared: `--server`, which gets the token, `--config`, and `exec`, which runs here.
  name: "woodpecker-cli",
  source: "cli/ of Woodpecker 3.17, github.com/woodpecker-ci/woodpecker",
  withoutCommand: "help",
  // It takes variables from there: where the token goes.
  loads: [{ files: ".env", codes: /WOODPECKER_|PROXY|SSL_|XDG_/i }],
  commands: {
    info: read,
    lint: { operands: ["file*"], does: [reads("file:{file}")] },
    pipeline: group({
      "ls, last, show, ps, queue": read,
      "start, create, approve, deploy": always(executes("pipeline:woodpecker {argument}")),
      "stop, kill, decline": always(disrupts("pipeline:woodpecker {argument}")),
      purge: always(deletes("pipeline:woodpecker {argument}")),
      log: group({ show: { ...read, does: [reads("log:{operand}")] }, purge: always(deletes("log:{argument}")) }),
    }),
    repo: group({
      "ls, show": read,
      "add, rm, update, chown, repair, sync": always(writes("pipeline:woodpecker {argument}")),
      cron: group({ "ls, show": read, "add, rm, update": always(writes("schedule:woodpecker {argument}")) }),
      "secret, registry": secrets,
    }),
    org: group({ "secret, registry": secrets }),
    admin: group({
      "log-level": always(writes("configuration:woodpecker's log level")),
      "secret, registry": secrets,
      user: group({ "ls, show": read, "add, rm": always(grants("account:woodpecker {argument}")) }),
    }),
    exec: always(executes("code:pipeline of the folder")),
    "setup, context, update": always(writes("configuration:woodpecker-cli")),
  },
  variables: { WOODPECKER_SERVER: "code" },
  examples: {
    allow: [
      "woodpecker-cli pipeline ls org/app --limit 5",
      "woodpecker-cli pipeline log show org/app 12 3",
      "woodpecker-cli repo secret ls --repository org/app",
    ],
    guard: {
      "woodpecker-cli lint .env": ["disclose secret:/repo/.env"],
      "woodpecker-cli pipeline start app": ["execute pipeline:woodpecker app"],
      "woodpecker-cli pipeline kill app": ["disrupt pipeline:woodpecker app"],
      "woodpecker-cli pipeline purge app": ["delete pipeline:woodpecker app"],
      "woodpecker-cli pipeline log purge app": ["delete log:app"],
      "woodpecker-cli repo rm app": ["write pipeline:woodpecker app"],
      "woodpecker-cli repo cron rm app": ["write schedule:woodpecker app"],
      "woodpecker-cli repo secret add app": ["write secret:woodpecker app"],
      "woodpecker-cli admin log-level debug": ["write configuration:woodpecker's log level"],
      "woodpecker-cli admin user add x": ["grant account:woodpecker x"],
      "woodpecker-cli exec": ["execute code:pipeline of the folder"],
      "woodpecker-cli setup": ["write configuration:woodpecker-cli"],
    },
    doubt: { "woodpecker-cli --server https://x.example info": "unknown-option", "woodpecker-cli frobnicate": "unknown-command" },
  },
});
