import { defineTool, executes, flags, unlike } from "../tool.ts";

export default defineTool({
  name: "oscap",
  source: "OpenSCAP 1.4, utils/oscap-info.c, github.com/OpenSCAP/openscap",
  options: { ...flags("-V|--version -h|--help") },
  operands: ["command", "file*"],
  does: [executes("code:checks of {file}", unlike("command", /^info$/))],
  examples: {
    allow: ["oscap info ds.xml"],
    guard: { "oscap xccdf eval": ["execute code:checks of eval"] },
    doubt: { "oscap xccdf eval --remediate x": "unknown-option" },
  },
});
