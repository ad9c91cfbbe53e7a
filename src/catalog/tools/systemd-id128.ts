import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "systemd-id128",
  source: "systemd-id128(1) 252",
  options: { ...flags("-p|--pretty -u|--uuid --value --no-pager --no-legend -h|--help --version"), ...values("-a|--app-specific") },
  operands: ["command", "id?"],
  examples: {
    allow: ["systemd-id128 machine-id", "systemd-id128 show -u"],
    guard: {},
    doubt: { "systemd-id128 --frobnicate": "unknown-option" },
  },
});
