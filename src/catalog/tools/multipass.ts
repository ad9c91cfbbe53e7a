import { defineTool, disrupts, executes, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "multipass",
  source: "multipass 1.12, documentation",
  options: { ...flags("-v -h|--help") },
  commands: {
    "list, ls, info, networks, version, find, help": readsOnly,
    "launch, start, recover, restore": changes(executes("host:virtual machine")),
    "stop, restart, suspend, delete, purge": changes(disrupts("host:virtual machine")),
    shell: changes(executes("session:virtual machine")),
    exec: changes(executes("code:in a virtual machine")),
    "set, mount, umount, transfer, alias, unalias, authenticate, clone, snapshot": changes(writes("configuration:virtual machine")),
  },
  examples: {
    allow: ["multipass list"],
    guard: {
      "multipass launch x": ["execute host:virtual machine"],
      "multipass stop x": ["disrupt host:virtual machine"],
      "multipass shell x": ["execute session:virtual machine"],
      "multipass exec x": ["execute code:in a virtual machine"],
      "multipass set x": ["write configuration:virtual machine"],
    },
    doubt: { "multipass frobnicate": "unknown-command" },
  },
});
