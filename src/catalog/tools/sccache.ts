import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "sccache",
  source: "recalled from sccache 0.8 README",
  options: { ...flags("-s|--show-stats --show-adv-stats -V|--version --dist-status"), ...values("--stats-format") },
  operands: [],
  examples: { allow: ["sccache -s"], guard: {}, doubt: { "sccache --stop-server": "unknown-option", "sccache -z": "unknown-option" } },
});
