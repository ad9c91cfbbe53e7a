import { defineTool, executes, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "asnmap",
  source: "README.md, github.com/projectdiscovery/asnmap",
  syntax: "single-mixed",
  options: {
    ...flags("-duc|-disable-update-check -j|-json -c|-csv -v6 -v|-verbose -silent -version"),
    ...values("-a|-asn -i|-ip -d|-domain -org -f|-file -r|-resolvers"),
    "-config": { takes: "value", does: [executes("code:{-config}")] },
    "-up, -update": { takes: "flag", does: [writes("package:asnmap")] },
    "-o, -output": { takes: "value", does: [writes("file:{-output}")] },
  },
  operands: [],
  does: [reads("file:{-file}", when("-file")), reads("file:{-resolvers}", when("-resolvers"))],
  examples: {
    allow: ["asnmap -a AS64496 -silent", "asnmap -i 203.0.113.7 -json"],
    guard: {
      "asnmap -f .env -r .netrc": ["disclose secret:/repo/.env", "disclose secret:/repo/.netrc"],
      "asnmap -d a -o b.txt -config c": ["execute code:c", "write file:/repo/b.txt"],
      "asnmap -up": ["write package:asnmap"],
    },
    doubt: { "asnmap -frobnicate": "unknown-option" },
  },
});
