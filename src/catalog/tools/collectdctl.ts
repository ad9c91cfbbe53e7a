import { defineTool, flags, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "collectdctl",
  source: "recalled from collectdctl(1), collectd 5.12",
  options: { ...flags("-h"), ...values("-s") },
  operands: ["command", "word*"],
  does: [writes("metric:collectd", unlike("command", /^(?:getval|listval)$/))],
  examples: {
    allow: ["collectdctl getval web1/load/load", "collectdctl -s /run/collectd.sock listval"],
    guard: { "collectdctl putval x": ["write metric:collectd"], "collectdctl flush": ["write metric:collectd"] },
    doubt: { "collectdctl --frobnicate": "unknown-option" },
  },
});
