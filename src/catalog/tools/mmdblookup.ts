import { defineTool, flags, reads, values } from "../tool.ts";

export default defineTool({
  name: "mmdblookup",
  source: "mmdblookup(1) and bin/mmdblookup.c, libmaxminddb 1.13",
  options: {
    ...flags("-v|--verbose -n|--version -h|--help"),
    ...values("-f|--file -i|--ip -b|--benchmark -t|--threads"),
    // A line that is no address comes back in a message.
    "-I, --ip-file": { takes: "value", does: [reads("file:{--ip-file}")] },
  },
  operands: ["key*"],
  examples: {
    allow: ["mmdblookup --file GeoLite2-City.mmdb --ip 192.0.2.1 country"],
    guard: { "mmdblookup --file a.mmdb --ip-file .env": ["disclose secret:/repo/.env"] },
    doubt: { "mmdblookup --frobnicate": "unknown-option" },
  },
});
