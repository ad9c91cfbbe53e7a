import { defineTool, flags } from "../tool.ts";

export default defineTool({
  // As top and htop do, they can send a signal when a human presses a key. Options of only one of them stay a doubt.
  name: "btop, bpytop, gtop",
  source: "src/btop_cli.cpp, btop 1.4; bpytop.py, bpytop 1.0; gtop: recalled from its README",
  options: flags("-v|--version -h|--help"),
  operands: [],
  examples: { allow: ["btop"], guard: {}, doubt: { "btop --config /srv/x": "unknown-option" } },
});
