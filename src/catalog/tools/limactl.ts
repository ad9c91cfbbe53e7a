import { defineTool, disrupts, executes, flags, reads, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  // Expressions of yq can read files and variables.
  name: "limactl",
  source: "Lima 2, cmd/limactl, github.com/lima-vm/lima",
  options: { ...flags("--debug --tty") },
  withoutCommand: "help",
  commands: {
    "list, ls": {
      options: { ...flags("--json --list-fields -q|--quiet --all-fields"), ...values("-f|--format") },
      operands: ["instance*"],
    },
    info: { operands: [] },
    validate: { options: flags("--fill"), operands: ["file*"], does: [reads("file:{file}", when("file"))] },
    "snapshot, disk": {
      withoutCommand: "help",
      commands: {
        "list, ls": { options: flags("--json -q|--quiet"), operands: ["instance?"] },
        "create, delete, apply, resize, unlock, import": changes(writes("volume:lima")),
      },
    },
    shell: changes(executes("session:lima")),
    "start, create, edit, delete, stop, factory-reset, copy, protect, unprotect, sudoers": changes(disrupts("host:virtual machine")),
  },
  examples: {
    allow: ["limactl list --json", "limactl disk ls", "limactl info", "limactl list -f 1 web"],
    guard: {
      "limactl validate .env": ["disclose secret:/repo/.env"],
      "limactl shell x": ["execute session:lima"],
      "limactl stop x": ["disrupt host:virtual machine"],
      "limactl disk delete x": ["write volume:lima"],
    },
    doubt: { "limactl list --yq 'load_str(\".env\")'": "unknown-option", "limactl frobnicate": "unknown-command" },
  },
});
