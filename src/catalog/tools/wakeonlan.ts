import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "wakeonlan",
  source: "wakeonlan of jpoliv/wakeonlan 0.42",
  options: { ...flags("-h|--help -v|--version -q|--quiet -n|--dry-run"), ...values("-i|--ip -p|--port -d|--delay -f|--file") },
  operands: ["address*"],
  preview: [when("--dry-run")],
  // A file holds more addresses.
  does: [reads("file:{--file}", when("--file")), writes("network:wake {address:those of a file}", when("address", "--file"))],
  examples: {
    allow: ["wakeonlan -n 00:11:22:33:44:55"],
    guard: {
      "wakeonlan -i 10.0.0.255 -p 7 -d 1 00:11:22:33:44:55": ["write network:wake 00:11:22:33:44:55"],
      "wakeonlan -f lab.wol": ["write network:wake those of a file"],
      "wakeonlan -n -f .env": ["disclose secret:/repo/.env"],
    },
    doubt: {},
  },
});
