import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  // As top and htop do, it can send a signal when a human presses a key.
  name: "btm",
  source: "bottom 0.10, src/options/args.rs and options.rs, github.com/ClementTsang/bottom",
  options: {
    ...flags("-b|--basic -e|--expanded -a|--average_cpu -n|--unnormalized_cpu --battery -V|--version -h|--help"),
    ...values("-r|--rate -t|--default_time_value"),
    // The file is made where there is none.
    "-C, --config_location, --config-location, --config": { takes: "value", does: [writes("file:{--config}")] },
  },
  operands: [],
  examples: {
    allow: ["btm --basic", "btm -b -r 2000 -t 30s"],
    guard: { "btm -C /srv/x": ["write file:/srv/x"], "btm --config_location=/srv/x": ["write file:/srv/x"] },
    doubt: { "btm --frobnicate": "unknown-option" },
  },
});
