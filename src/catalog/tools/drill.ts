import { defineTool, flags, reads, values, writes } from "../tool.ts";

export default defineTool({
  name: "drill",
  source: "drill(1), ldns 1.8.3",
  options: {
    ...flags("-D -T -S -V -Q -h -v -4 -6 -a -s -u -t -x -z"),
    ...values("-b -c -d -I -k -o -p -r -y"),
    // A packet is read from, or written to, a file.
    "-f": { takes: "value", does: [reads("file:{-f}")] },
    "-i": { takes: "value", does: [reads("file:{-i}")] },
    "-w": { takes: "value", does: [writes("file:{-w}")] },
    "-q": { takes: "value", does: [writes("file:{-q}")] },
  },
  operands: ["word*"],
  examples: {
    allow: ["drill example.org", "drill -p 5353 -D mx example.org @10.0.0.1"],
    guard: {
      "drill -w /srv/packet example.org": ["write file:/srv/packet"],
      "drill -q /srv/query example.org": ["write file:/srv/query"],
      "drill -f .env": ["disclose secret:/repo/.env"],
      "drill -i .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "drill --frob example.org": "unknown-option", "drill $H": "dynamic-word" },
  },
});
