import { defineTool, executes, flags, readsOnly, unlike, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "busctl",
  source: "busctl(1), systemd 252",
  options: {
    ...flags(
      "--no-pager --no-legend -l|--full -q|--quiet -a|--all --system --user --unique --acquired --activatable --list --show-machine -j --verbose --xml-interface",
    ),
    ...values("-H|--host -M|--machine --json --timeout --match --num-matches"),
    // An address may be a program to start (`unixexec:`).
    "--address": { takes: "value", does: [executes("code:{--address}", unlike("--address", /^(?:unix|tcp):[^;]*$/))] },
  },
  optionsMayFollow: true,
  withoutCommand: { command: "list" },
  commands: {
    "list, status, tree, introspect, get-property": readsOnly,
    "call, set-property, emit": changes(executes("service:bus method")),
  },
  examples: {
    allow: [
      "busctl list",
      "busctl --user tree org.a",
      "busctl get-property org.a /a org.a.I P",
      "busctl -H 1 -M 1 --json 1 --timeout 1 --match 1 --num-matches 1 list",
      "busctl --address unix:path=/run/dbus/system_bus_socket list",
      "busctl",
    ],
    guard: {
      "busctl call x": ["execute service:bus method"],
      "busctl list --address=unixexec:path=/srv/x": ["execute code:unixexec:path=/srv/x"],
    },
    doubt: { "busctl frobnicate": "unknown-command", "busctl monitor": "unknown-command" },
  },
});
