import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "ras-mc-ctl",
  source: "rasdaemon 0.8, util/ras-mc-ctl.in, github.com/mchehab/rasdaemon",
  options: {
    ...flags("--status --summary --errors --error-count --layout --mainboard --print-labels --guess-labels --help -q|--quiet"),
    ...values("--vendor-errors --vendor-errors-summary"),
  },
  operands: ["word*"],
  examples: {
    allow: ["ras-mc-ctl --summary", "ras-mc-ctl --errors"],
    guard: {},
    doubt: { "ras-mc-ctl --register-labels": "unknown-option" },
  },
});
