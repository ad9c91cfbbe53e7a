import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "doveconf",
  source: "doveconf(1), Dovecot 2.3",
  options: flags("-a -n -N -d -h"),
  operands: ["setting*"],
  examples: {
    allow: ["doveconf -n"],
    guard: {},
    doubt: { "doveconf -P": "unknown-option" },
  },
});
