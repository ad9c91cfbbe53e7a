import { defineTool, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "sd",
  source: "sd 1.0, src/cli.rs",
  options: {
    ...flags("-p|--preview -F|-s|--string-mode|--fixed-strings -A|--across -h|--help -V|--version"),
    ...values("-n|--max-replacements -f|--flags"),
  },
  operands: ["find", "replacement", "file*"],
  // Files are changed in place; without any it is a filter.
  does: [reads("file:{file}", when("file")), writes("file:{file}", when("file"), unless("--preview"))],
  examples: {
    allow: ["sd a b < a.txt", "sd -p -F a b src/a.ts"],
    guard: {
      "sd -f i -n 1 a b /srv/x": ["write file:/srv/x"],
      "sd -p a b .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "sd a b $(ls)": "dynamic-word" },
  },
});
