import { defineTool, like, values, writes } from "../tool.ts";

export default defineTool({
  name: "lsof",
  source: "lsof(8) 4.95.0",
  optionsOnlyRead: true,
  options: values("-D"),
  does: [writes("file:lsof device cache", like("-D", /^[bru]/))],
  examples: {
    allow: ["lsof -nP -iTCP:443 -sTCP:LISTEN", "lsof -p 89", "lsof +D /srv", "lsof /srv/x", "lsof -D '?'"],
    guard: { "lsof -Db": ["write file:/repo/lsof device cache"] },
    doubt: {},
  },
});
