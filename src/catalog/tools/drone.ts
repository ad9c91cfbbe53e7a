import { defineTool, deletes, discloses, disrupts, executes, grants, reads, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

const read = reading("--active", "--format --limit --page --branch --event --status --org --filter --repository --name");
const change = always(writes("pipeline:drone {argument}"));

export default defineTool({
  // Not declared: `--server`, which gets the token, and programs that run here (`exec`, `plugins`).
  name: "drone",
  source: "drone/ of Drone CLI 1.9, github.com/harness/drone-cli",
  withoutCommand: "help",
  // It takes variables from there: where the token goes.
  loads: [{ files: ".env", codes: /DRONE_|PROXY|SSL_/i }],
  commands: {
    info: read,
    build: group({
      "ls, last, info, queue": read,
      "create, restart, promote, rollback, approve": always(executes("pipeline:drone {argument}")),
      "stop, decline": always(disrupts("pipeline:drone {argument}")),
    }),
    log: group({
      view: { operands: ["repository", "build", "stage?", "step?"], does: [reads("log:{repository} {build}")] },
      purge: always(deletes("log:{argument}")),
    }),
    repo: group({ "ls, info": read, "enable, disable, update, chown, repair, sync": change }),
    cron: group({ "ls, info": read, "add, rm, disable, enable, exec": always(writes("schedule:drone {argument}")) }),
    "secret, orgsecret": group({ "ls, info": read, "add, update, rm": always(writes("secret:drone {argument}")) }),
    user: group({ "ls, info": read, "add, update, rm, block": always(grants("account:drone {argument}")) }),
    queue: group({ ls: read, "pause, resume": always(disrupts("queue:drone")) }),
    server: group({ "env, info": always(discloses("secret:server of drone")), "create, destroy": always(writes("host:of drone")) }),
    exec: always(executes("code:pipeline of the folder")),
  },
  variables: { DRONE_SERVER: "code" },
  examples: {
    allow: [
      "drone build ls org/app --limit 5",
      "drone log view org/app 12",
      "drone repo info org/app",
      "drone secret ls --repository org/app",
    ],
    guard: {
      "drone build restart org/app": ["execute pipeline:drone org/app"],
      "drone build stop org/app": ["disrupt pipeline:drone org/app"],
      "drone log purge org/app": ["delete log:org/app"],
      "drone repo disable org/app": ["write pipeline:drone org/app"],
      "drone cron rm org/app": ["write schedule:drone org/app"],
      "drone secret add org/app": ["write secret:drone org/app"],
      "drone user add x": ["grant account:drone x"],
      "drone queue pause": ["disrupt queue:drone"],
      "drone server env x": ["disclose secret:server of drone"],
      "drone server destroy x": ["write host:of drone"],
      "drone exec": ["execute code:pipeline of the folder"],
    },
    doubt: { "drone --server https://x.example info": "unknown-option", "drone frobnicate": "unknown-command" },
  },
});
