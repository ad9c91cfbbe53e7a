import { defineTool, executes, flags, reads, unlike, values, when } from "../tool.ts";

const ownName = /^[\w+#-]+$/;

export default defineTool({
  name: "highlight",
  source:
    "highlight(1) and src/cli/main.cpp, github.com/andre-simon/highlight; src/core/datadir.cpp: what is not installed is looked for here",
  loads: [{ files: "langDefs themes plugins filetypes.conf" }],
  options: {
    ...flags("-V|--verbose -h|--help -l|--line-numbers -q|--quiet --stdout -f|--fragment"),
    ...values("-O|--out-format -t|--replace-tabs"),
    // Languages and themes are programs in Lua; a name is one of its own, a path any.
    "-S, --syntax": { takes: "value", does: [executes("code:{--syntax}", unlike("--syntax", ownName))] },
    "-s, --style": { takes: "value", does: [executes("code:{--style}", unlike("--style", ownName))] },
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["highlight -O ansi -s navy a.yaml", "highlight -S json -O xterm256 a.json"],
    guard: {
      "highlight -S ./x.lang a": ["execute code:./x.lang"],
      "highlight --style=x.theme a": ["execute code:x.theme"],
      "highlight .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "highlight -o /srv/x a": "unknown-option" },
  },
});
