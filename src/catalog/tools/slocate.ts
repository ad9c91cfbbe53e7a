import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "slocate",
  source: "slocate(1) 3.1",
  options: {
    ...flags("-q -i -v|--verbose -h|--help -V|--version -f"),
    ...values("-n -r|--regexp -d|--database -e -l -o|--output"),
    "-u": { takes: "flag", does: [writes("file:{--output:/var/lib/slocate/slocate.db}")] },
    "-U": { takes: "value", does: [writes("file:{--output:/var/lib/slocate/slocate.db}")] },
    "-c": { takes: "flag", does: [writes("file:{--output:/var/lib/slocate/slocate.db}")] },
  },
  operands: ["pattern*"],
  does: [
    reads("file:{--database}", when("--database")),
    writes("file:{--output}", when("--output")),
    writes("file:security level", when("-l")),
  ],
  examples: {
    allow: ["slocate -qi x", "slocate -n 5 -r '^/srv' -v"],
    guard: {
      "slocate -u": ["write file:/var/lib/slocate/slocate.db"],
      "slocate -U /srv -e /srv/a": ["write file:/var/lib/slocate/slocate.db"],
      "slocate -c": ["write file:/var/lib/slocate/slocate.db"],
      "slocate -o /tmp/x y": ["write file:/tmp/x"],
      "slocate -l 0": ["write file:/repo/security level"],
      "slocate -d .env x": ["disclose secret:/repo/.env"],
    },
    doubt: { "slocate -Z": "unknown-option" },
  },
});
