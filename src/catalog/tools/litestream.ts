import { defineTool, executes, flags, reads, unlike, values, when, writes, type Options } from "../tool.ts";
import { always } from "./_always.ts";

// A configuration takes in variables, which listing it shows.
const read: Options = {
  ...flags("-json"),
  ...values("-level -socket -timeout"),
  "-config": { takes: "value", does: [executes("code:{-config}", unlike("-config", /^\/etc\/[\w./-]+$/))] },
};

export default defineTool({
  name: "litestream",
  source: "cmd/litestream of Litestream 0.5, github.com/benbjohnson/litestream",
  syntax: "single",
  withoutCommand: "help",
  commands: {
    version: { operands: [] },
    "databases, ltx, status, list, info": { options: read, operands: ["operand*"] },
    restore: {
      options: {
        ...read,
        ...flags("-if-db-not-exists -if-replica-exists -force -dry-run"),
        ...values("-parallelism -timestamp -integrity-check"),
        "-o": { takes: "value", does: [writes("file:{-o}")] },
      },
      operands: ["what"],
      preview: [when("-dry-run")],
      does: [reads("backup:{what}"), writes("file:{what}")],
    },
    replicate: always(executes("service:litestream")),
    "sync, reset, start, stop, register, unregister": always(writes("backup:litestream of {argument}")),
  },
  examples: {
    allow: [
      "litestream databases -config /etc/litestream.yml",
      "litestream ltx -json /srv/app.db",
      "litestream restore -dry-run /srv/app.db",
    ],
    guard: {
      "litestream databases -config /tmp/x.yml": ["execute code:/tmp/x.yml"],
      "litestream restore -level 0 -socket s -timeout 1 -parallelism 2 -timestamp t -integrity-check none -config /tmp/x -o /srv/y /srv/app.db":
        ["execute code:/tmp/x", "write file:/srv/y", "write file:/srv/app.db"],
      "litestream replicate": ["execute service:litestream"],
      "litestream reset /srv/app.db": ["write backup:litestream of /srv/app.db"],
    },
    doubt: { "litestream frobnicate": "unknown-command" },
  },
});
