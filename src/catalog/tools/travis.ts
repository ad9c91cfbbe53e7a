import { defineTool, deletes, discloses, disrupts, executes, flags, reads, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { reading } from "./_group.ts";

const read = reading(
  "--org --com --pro --all --no-all -c|--committer --date --json --no-json --no-interactive --debug",
  "-r|--repo -l|--limit -b|--branch -a|--after -p|--pull-request",
);

export default defineTool({
  // Not declared: `-e` and `-X`, which say where the token goes and what is sent with it, and what is set with `settings`.
  name: "travis",
  source: "lib/travis/cli of travis.rb 1.14, github.com/travis-ci/travis.rb",
  withoutCommand: "help",
  commands: {
    "branches, history, show, status, whoami, accounts, repos, requests, whatsup, version, help, pubkey, sshkey": read,
    logs: {
      options: {
        ...flags("--org --com --pro --stream --no-stream --no-interactive"),
        ...values("-r|--repo"),
        "-d, --delete": { takes: "attached", does: [deletes("log:a job's")] },
      },
      operands: ["job?"],
      does: [reads("log:{job:last job}")],
    },
    cache: {
      options: {
        ...flags("-f|--force --org --com --pro"),
        ...values("-r|--repo -b|--branch -m|--match"),
        "-d, --delete": { takes: "flag", does: [deletes("pipeline:caches of travis")] },
      },
      operands: [],
    },
    restart: always(executes("pipeline:travis {argument}")),
    cancel: always(disrupts("pipeline:travis {argument}")),
    "enable, disable, settings, setup, init, sync": always(writes("pipeline:travis {argument}")),
    // Public values are shown; the rest is set.
    env: always(discloses("secret:variables of travis")),
    token: always(discloses("secret:token of travis")),
    regenerate_token: always(writes("secret:token of travis")),
    "console, raw": always(executes("code:{argument}")),
    "encrypt, encrypt-file": always(writes("file:/?")),
    "login, logout, endpoint": always(writes("configuration:travis")),
  },
  examples: {
    allow: ["travis history -r org/app --limit 5", "travis logs 12.1 --no-stream", "travis status", "travis cache -r org/app"],
    guard: {
      "travis logs 12.1 --delete": ["delete log:a job's"],
      "travis cache --delete": ["delete pipeline:caches of travis"],
      "travis restart 12": ["execute pipeline:travis 12"],
      "travis cancel 12": ["disrupt pipeline:travis 12"],
      "travis disable": ["write pipeline:travis ?"],
      "travis env list": ["disclose secret:variables of travis"],
      "travis token": ["disclose secret:token of travis"],
      "travis regenerate_token": ["write secret:token of travis"],
      "travis console x": ["execute code:x"],
      "travis encrypt-file x": ["write file:/?"],
      "travis login": ["write configuration:travis"],
    },
    doubt: { "travis status -e https://x.example": "unknown-option", "travis frobnicate": "unknown-command" },
  },
});
