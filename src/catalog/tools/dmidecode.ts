import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "dmidecode",
  source: "dmidecode(8) 3.4",
  options: {
    ...flags("-q|--quiet -u|--dump -h|--help -V|--version --no-sysfs"),
    ...values("-d|--dev-mem -s|--string -t|--type -H|--handle --from-dump --oem-string --dump-bin"),
  },
  does: [writes("file:{--dump-bin}", when("--dump-bin"))],
  examples: {
    allow: ["dmidecode -t memory", "dmidecode -s system-serial-number --from-dump a"],
    guard: { "dmidecode --dump-bin /srv/x": ["write file:/srv/x"] },
    doubt: {},
  },
});
