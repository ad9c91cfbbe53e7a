import { type Command, defineTool, flags, grants, values, writes, deletes } from "../tool.ts";
import { changes } from "./_changes.ts";

const asks: Command = { options: flags("-a|--all -v|--verbose"), operands: ["device?"] };

export default defineTool({
  name: "boltctl",
  source: "boltctl(1), bolt 0.9",
  options: { ...flags("--version"), ...values("-U|--uuid") },
  withoutCommand: { command: "list" },
  commands: {
    "list, info, domains, monitor": asks,
    // A device that is authorized reaches the memory of the machine.
    "authorize, enroll": changes(grants("device:Thunderbolt {argument}")),
    forget: changes(deletes("device:Thunderbolt {argument}")),
    // Keeps the controller awake as long as it runs.
    power: {
      options: flags("-q|--query"),
      operands: [],
      does: [writes("device:Thunderbolt controller", { kind: "none", slots: ["--query"] })],
    },
  },
  examples: {
    allow: ["boltctl", "boltctl list -a", "boltctl -U short info 0001", "boltctl domains -v", "boltctl power -q"],
    guard: {
      "boltctl enroll 0001": ["grant device:Thunderbolt 0001"],
      "boltctl -U full forget 0001": ["delete device:Thunderbolt 0001"],
      "boltctl power": ["write device:Thunderbolt controller"],
    },
    doubt: { "boltctl config bootacl": "unknown-command" },
  },
});
