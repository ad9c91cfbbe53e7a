import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "hfind",
  source: "The Sleuth Kit 4, man/hfind.1, github.com/sleuthkit/sleuthkit",
  options: {
    ...flags("-e -q -V"),
    ...values("-f"),
    // Creates the index of the database, beside it.
    "-i": { takes: "value", does: [writes("file:{database}")] },
  },
  operands: ["database", "hash*"],
  // What it does not find it repeats.
  does: [reads("file:{-f}", when("-f"))],
  examples: {
    allow: ["hfind -q NSRLFile.txt 76b1f4de1522c20b67acc132937cf82e"],
    guard: {
      "hfind -i nsrl-md5 NSRLFile.txt": ["write file:/repo/NSRLFile.txt"],
      "hfind -f .env a": ["disclose secret:/repo/.env"],
      "hfind -i a -f .env b": ["write file:/repo/b", "disclose secret:/repo/.env"],
    },
    doubt: { "hfind -z a": "unknown-option" },
  },
});
