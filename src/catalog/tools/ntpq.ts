import { defineTool, executes, flags, unless, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "ntpq",
  source: "ntpq(1), ntpsec 1.2.2",
  options: {
    ...flags("-4 -6 -d -n|--numeric -p|--peers -u|--units -w|--wide -W -V|--version -h|--help"),
    "-c, --command": {
      takes: "value",
      does: [
        writes(
          "service:ntpd {--command}",
          unlike(
            "--command",
            /^\s*(?:peers|l?peers|opeers|lopeers|apeers|as(?:sociations)?|lassociations|passociations|rv|readvar|rl|readlist|cv|clockvar|mrv|mreadvar|mrl|mreadlist|mrulist|sysinfo|sysstats|kerninfo|iostats|timerstats|monstats|authinfo|ifstats|reslist|ntpversion|version|pstats|cl|clocklist|host|timeout)(?:\s+[\w&,.=-]+)*\s*$/,
          ),
        ),
      ],
    },
  },
  operands: ["host*"],
  does: [executes("session:ntpq", unless("--command", "--peers", "--version", "--help"))],
  examples: {
    allow: ["ntpq -pn", "ntpq -c rv -c peers ntp1"],
    guard: {
      "ntpq ntp1": ["execute session:ntpq"],
      "ntpq -c 'config restrict default' ntp1": ["write service:ntpd config restrict default"],
      "ntpq -c ':config x' ntp1": ["write service:ntpd :config x"],
    },
    doubt: {},
  },
});
