import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "deborphan",
  source: "deborphan(1) 1.7; what notes packages to keep is left out",
  options: {
    ...flags(
      "-d|--show-deps -P|--show-priority -s|--show-section --no-show-section -z|--show-size -a|--all-packages -H|--force-hold --ignore-suggests --ignore-recommends -n|--nice-mode -h|--help -v|--version",
    ),
    ...values("-f|--status-file -e|--exclude"),
  },
  operands: ["package*"],
  examples: {
    allow: ["deborphan -az", "deborphan -d libssl3", "deborphan --exclude=libfoo"],
    guard: {},
    doubt: { "deborphan --add-keep libssl3": "unknown-option" },
  },
});
