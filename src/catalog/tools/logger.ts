import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "logger, systemd-cat",
  source: "logger(1), util-linux 2.38.1; systemd-cat(1) 252",
  syntax: "words",
  operands: ["word*"],
  does: [writes("log:system log")],
  examples: { allow: ["logger --help"], guard: { "logger -t x hello": ["write log:system log"] }, doubt: {} },
});
