import { defineTool, flags, reads, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "named-checkzone",
  source: "named-checkzone(8), BIND 9.18",
  options: {
    ...flags("-d -D -h -j -q -v"),
    ...values("-c -f -F -i -k -l -L -m -M -n -r -s -S -t -T -W"),
    "-o": { takes: "value", does: [writes("file:{-o}", unlike("-o", /^-$/))] },
  },
  operands: ["zone?", "file?"],
  // A record that it does not know comes back in a message.
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["named-checkzone example.com db.example.com", "named-checkzone -D -o - example.com db"],
    guard: { "named-checkzone z .env": ["disclose secret:/repo/.env"], "named-checkzone -o /srv/x z f": ["write file:/srv/x"] },
    doubt: {},
  },
});
