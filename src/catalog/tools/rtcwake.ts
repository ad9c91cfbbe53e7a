import { defineTool, disrupts, flags, unless, unlike, values, when } from "../tool.ts";

export default defineTool({
  name: "rtcwake",
  source: "rtcwake(8), util-linux 2.38.1",
  options: {
    ...flags("-a|--auto -l|--local -u|--utc -n|--dry-run -v|--verbose --list-modes -h|--help -V|--version"),
    ...values("-A|--adjfile --date -d|--device -m|--mode -s|--seconds -t|--time"),
  },
  operands: [],
  does: [disrupts("host:this machine", unless("--mode", "--list-modes")), disrupts("host:this machine", unlike("--mode", /^show$/))],
  preview: [when("--dry-run")],
  examples: {
    allow: ["rtcwake -m show", "rtcwake --list-modes", "rtcwake -n -s 60 -m mem"],
    guard: { "rtcwake -s 60": ["disrupt host:this machine"], "rtcwake -m off -s 60": ["disrupt host:this machine"] },
    doubt: {},
  },
});
