import { defineTool, flags, grants, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "realm",
  source: "realm(8) and tools/realm-discover.c, realmd 0.17",
  options: { ...flags("-v|--verbose --unattended") },
  withoutCommand: "help",
  commands: {
    "list, discover": {
      /*READ*/ options: {
        ...flags("-a|--all -n|--name-only --use-ldaps -v|--verbose"),
        ...values("--server-software --membership-software --client-software"),
      },
      operands: ["name?"],
    },
    "join, leave, permit, deny": changes(grants("account:realm of this machine")),
  },
  examples: {
    allow: ["realm list", "realm discover example.com"],
    guard: { "realm join x": ["grant account:realm of this machine"] },
    doubt: { "realm frobnicate": "unknown-command" },
  },
});
