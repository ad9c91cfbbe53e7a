import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "sccache",
  source: "sccache 0.10, src/cmdline.rs and commands.rs, github.com/mozilla/sccache",
  options: { ...flags("-s|--show-stats --show-adv-stats -V|--version"), ...values("--stats-format") },
  operands: [],
  examples: {
    allow: ["sccache -s"],
    guard: {},
    doubt: { "sccache --dist-status": "unknown-option", "sccache --stop-server": "unknown-option", "sccache -z": "unknown-option" },
  },
});
