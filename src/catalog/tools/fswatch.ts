import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "fswatch",
  source: "the options in fswatch/src/fswatch.cpp, fswatch 1.21",
  options: {
    ...flags(
      "-0|--print0 -1|--one-event -a|--access -d|--directories -E|--extended -h|--help -I|--insensitive -L|--follow-links -n|--numeric -o|--one-per-batch -r|--recursive -t|--timestamp -u|--utc-time -v|--verbose -x|--event-flags -M|--list-monitors -b|--bubble-events --version --allow-overflow --fire-idle-events --no-defer",
    ),
    ...values("-e|--exclude -f|--format-time -i|--include -l|--latency -m|--monitor --event --format --event-flag-separator"),
  },
  operands: ["path*"],
  examples: { allow: ["fswatch -r -l 1 -e '\\.log$' /etc/nginx"], guard: {}, doubt: { "fswatch --filter-from x y": "unknown-option" } },
});
