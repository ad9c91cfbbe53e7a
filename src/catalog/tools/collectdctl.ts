import { defineTool, flags, like, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "collectdctl",
  source: "collectdctl(1) and src/collectdctl.c, collectd 5.12",
  options: { ...flags("-h"), ...values("-s") },
  operands: ["command", "word*"],
  does: [
    writes("metric:collectd", unlike("command", /^(?:getval|listval)$/)),
    // Each line that arrives is a command of its own.
    writes("metric:collectd", like("word", /[\n\r]/)),
  ],
  examples: {
    allow: ["collectdctl getval web1/load/load", "collectdctl -s /run/collectd.sock listval"],
    guard: {
      "collectdctl getval $'a/b/c\\nFLUSH'": ["write metric:collectd"],
      "collectdctl putval x": ["write metric:collectd"],
      "collectdctl flush": ["write metric:collectd"],
    },
    doubt: { "collectdctl --frobnicate": "unknown-option" },
  },
});
