import { defineTool, disrupts, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "wdctl",
  source: "wdctl(8), util-linux 2.38.1; Linux watchdog-api: a watchdog counts down from when it is opened",
  options: {
    ...flags("-F|--noflags -I|--noident -n|--noheadings -O|--oneline -r|--raw -T|--notimeouts -x|--flags-only -V|--version -h|--help"),
    ...values("-o|--output -f|--flags"),
  },
  operands: ["device*"],
  // It opens the device for writing, and writes a `V` to stop what that began: where nothing may stop it (nowayout), the machine restarts.
  does: [disrupts("host:watchdog {device:/dev/watchdog}", unless("--version", "--help")), writes("file:{device}", when("device"))],
  examples: {
    allow: ["wdctl --help"],
    guard: {
      wdctl: ["disrupt host:watchdog /dev/watchdog"],
      "wdctl -F -o FLAG -f ALARM a": ["disrupt host:watchdog a", "write file:/repo/a"],
    },
    doubt: { "wdctl -s 30": "unknown-option" },
  },
});
