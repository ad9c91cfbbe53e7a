import { defineTool, executes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "telegraf",
  source: "telegraf 1.28 documentation, Telegraf commands and flags",
  syntax: "single-mixed",
  // A test gathers once, with whatever programs the inputs name.
  options: {
    ...flags(
      "-input-list -output-list -aggregator-list -processor-list -sample-config -version -test -once -debug -quiet -deprecation-list",
    ),
    ...values("-usage -config -config-directory -input-filter -output-filter -section-filter"),
  },
  operands: ["word*"],
  does: [
    executes(
      "service:collector",
      unless(
        "-input-list",
        "-output-list",
        "-aggregator-list",
        "-processor-list",
        "-sample-config",
        "-version",
        "-usage",
        "-deprecation-list",
      ),
    ),
  ],
  examples: {
    allow: ["telegraf --input-list", "telegraf --usage mysql", "telegraf --version"],
    guard: { "telegraf --test --config a.conf": ["execute service:collector"], telegraf: ["execute service:collector"] },
    doubt: { "telegraf --frobnicate": "unknown-option" },
  },
});
