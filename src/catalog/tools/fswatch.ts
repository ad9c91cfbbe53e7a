import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "fswatch",
  source: "recalled from fswatch(7) 1.17",
  options: {
    ...flags(
      "-0|--print0 -1|--one-event -a|--access -d|--directories -E|--extended -h|--help -I|--insensitive -L|--follow-links -n|--numeric -o|--one-per-batch -r|--recursive -t|--timestamp -u|--utc-time -v|--verbose -x|--event-flags",
    ),
    ...values("-e|--exclude -f|--format-time -i|--include -l|--latency -m|--monitor --event --format"),
  },
  operands: ["path*"],
  examples: { allow: ["fswatch -r -l 1 -e '\\.log$' /etc/nginx"], guard: {}, doubt: { "fswatch --frob x": "unknown-option" } },
});
