import { defineTool, flags, readsOnly, values } from "../tool.ts";
import { getsToken } from "./_address.ts";

export default defineTool({
  name: "sentry-cli",
  source: "sentry-cli 2, documentation; .sentryclirc: kept tokens are sent to its url",
  loads: [
    { files: "HEAD", above: true, until: ".git", onlyHere: true },
    { files: ".sentryclirc", above: true, codes: /url/i },
  ],
  options: {
    ...flags("--quiet|--silent"),
    ...values("--auth-token --api-key --log-level --header"),
    "--url": { takes: "value", does: getsToken("--url") },
  },
  commands: {
    info: readsOnly,
    "organizations, projects, issues, deploys, monitors, repos, events": {
      options: { ...values("-o|--org -p|--project --log-level --header --auth-token") },
      commands: { list: readsOnly },
    },
    releases: {
      options: { ...values("-o|--org -p|--project --log-level --header --auth-token") },
      commands: { "list, info, propose-version": readsOnly },
    },
  },
  examples: {
    allow: [
      "sentry-cli info",
      "sentry-cli projects list --org acme",
      "sentry-cli --auth-token 1 --api-key 1 --log-level 1 --header 1 info",
      "sentry-cli releases -o 1 -p 1 --log-level 1 --header 1 --auth-token 1 list",
      "sentry-cli issues -o 1 -p 1 --log-level 1 --header 1 --auth-token 1 list",
    ],
    guard: {
      "sentry-cli --url https://h info": ["disclose secret:kept token, to https://h"],
    },
    doubt: { "sentry-cli frobnicate": "unknown-command", "sentry-cli releases new 1.0": "unknown-command" },
  },
});
