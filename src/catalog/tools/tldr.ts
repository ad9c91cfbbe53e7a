import { defineTool, deletes, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "tldr, tealdeer",
  source: "tldr(1), tldr-pages client specification 2.3",
  options: {
    ...flags("-l|--list -h|--help -v|--version --raw --short-options --long-options -c|--clear-cache"),
    ...values("-p|--platform -L|--language"),
    "-u, --update": { takes: "flag", does: [writes("file:pages cache")] },
  },
  operands: ["page*"],
  does: [deletes("file:pages cache", when("--clear-cache"))],
  examples: {
    allow: ["tldr tar", "tldr --short-options ls"],
    guard: { "tldr -u": ["write file:/repo/pages cache"], "tldr -c": ["delete file:/repo/pages cache"] },
    doubt: {},
  },
});
