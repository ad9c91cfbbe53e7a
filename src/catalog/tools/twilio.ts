import { defineTool, executes, flags, reads, values, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";

const read: Command = {
  options: { ...flags("--no-limit"), ...values("-o --properties -l --limit --log-level --start-date --end-date -p|--profile") },
  operands: [],
};
// Messages, calls and numbers of people.
const rows = always(reads("database-rows:twilio"));
const change = always(writes("cloud-resource:twilio"));

export default defineTool({
  name: "twilio",
  source: "src/commands of Twilio CLI 6.2.3, github.com/twilio/twilio-cli",
  withoutCommand: "help",
  commands: {
    "debugger:logs:list, phone-numbers:list, profiles:list": read,
    "email:send": always(writes("remote:a mail of {argument:ours}")),
    "phone-numbers:update, config:set, email:set, login, profiles:create, profiles:remove, profiles:use": change,
    "plugins:install, plugins:link": always(executes("code:plugin {argument}")),
  },
  find: (name) => (/^api:[\w:-]+$/.test(name) ? (/:(?:list|fetch)$/.test(name) ? rows : change) : undefined),
  examples: {
    allow: ["twilio debugger:logs:list -o json --start-date 2026-01-01", "twilio profiles:list"],
    guard: {
      "twilio api:core:messages:list": [],
      "twilio api:core:messages:create --to x": ["write cloud-resource:twilio"],
      "twilio phone-numbers:update x": ["write cloud-resource:twilio"],
      "twilio email:send": ["write remote:a mail of ours"],
      "twilio plugins:install x": ["execute code:plugin x"],
    },
    doubt: { "twilio frobnicate": "unknown-command" },
  },
});
