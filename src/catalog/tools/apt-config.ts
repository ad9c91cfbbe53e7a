import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "apt-config",
  source: "apt-config(8), apt 2.6",
  options: { ...flags("-v|--version -h|--help") },
  withoutCommand: "help",
  commands: {
    dump: { /*READ*/ options: { ...flags("--empty --no-empty"), ...values("--format") }, operands: ["name*"] },
    shell: { operands: ["name*"] },
  },
  examples: { allow: ["apt-config dump APT::Install-Recommends"], guard: {}, doubt: { "apt-config frobnicate": "unknown-command" } },
});
