import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "debsums",
  source: "debsums(1) and debsums --help 3.0",
  options: {
    ...flags(
      "-a|--all -e|--config -c|--changed -l|--list-missing -s|--silent -v|--verbose --ignore-permissions --no-locale-purge --no-prelink -x|--report-mismatches",
    ),
    ...values("-r|--root -d|--admindir"),
  },
  operands: ["package*"],
  examples: { allow: ["debsums -c nginx", "debsums -as"], guard: {}, doubt: { "debsums -g nginx": "unknown-option" } },
});
