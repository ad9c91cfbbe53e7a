import { defineTool, discloses, executes, flags, reads, values, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

/** What customers bought and who they are. */
const rows = always(reads("database-rows:stripe {argument}"));
const resource: Command = { commands: { "list, retrieve, search": rows, "*": always(writes("store:stripe {argument}")) } };

export default defineTool({
  name: "stripe",
  source: "pkg/cmd of Stripe CLI 1.50, github.com/stripe/stripe-cli",
  syntax: "pflag",
  options: { ...flags("-v|--version -h|--help --live"), ...values("-p|--project-name --log-level --color") },
  withoutCommand: "help",
  commands: {
    "version, status": { operands: [] },
    logs: group({
      tail: {
        options: values(
          "--filter-account --filter-http-methods --filter-request-path --filter-request-status --filter-source --filter-status-code-type --format",
        ),
        operands: [],
        does: [reads("log:requests")],
      },
    }),
    get: rows,
    "post, delete, fixtures, trigger": always(writes("store:stripe {argument}")),
    // It sends what happens to an address.
    listen: always(executes("service:stripe listener")),
    serve: always(executes("service:stripe {argument}")),
    config: always(discloses("secret:keys of stripe")),
    "login, logout": always(writes("configuration:stripe")),
  },
  find: (name) => (/^[a-z_]+$/.test(name) ? resource : undefined),
  examples: {
    allow: ["stripe status", "stripe logs tail --format JSON --filter-http-methods POST"],
    guard: {
      "stripe charges list": [],
      "stripe refunds create --charge ch_1": ["write store:stripe ch_1"],
      "stripe --project-name get --log-level get --color get trigger payment_intent.succeeded": [
        "write store:stripe payment_intent.succeeded",
      ],
      "stripe listen": ["execute service:stripe listener"],
      "stripe serve .": ["execute service:stripe ."],
      "stripe config --list": ["disclose secret:keys of stripe"],
      "stripe login": ["write configuration:stripe"],
    },
    doubt: { "stripe charges": "unknown-command", "stripe logs tail --api-key x": "unknown-option" },
  },
});
