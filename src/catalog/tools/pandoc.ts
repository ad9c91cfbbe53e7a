import { defineTool, executes, flags, like, reads, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "pandoc",
  source: "pandoc(1) 2.17",
  options: {
    ...flags(
      "-s|--standalone --toc|--table-of-contents --ascii -N|--number-sections --no-highlight --list-input-formats --list-output-formats --list-extensions -v|--version -h|--help",
    ),
    ...values("-f|-r|--from -t|-w|--to --columns --wrap"),
    "-o, --output": { takes: "value", does: [writes("file:{--output}", unlike("--output", /^-$/))] },
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file")),
    executes("code:{--to}", like("--to", /[./]/)),
    executes("code:{--from}", like("--from", /[./]/)),
  ],
  examples: {
    allow: ["pandoc -t plain a.md", "pandoc -f markdown -t gfm --columns 80 a.md -o -"],
    guard: {
      "pandoc a.md -o /srv/a.html": ["write file:/srv/a.html"],
      "pandoc .env": ["disclose secret:/repo/.env"],
      "pandoc -t x.lua a.md": ["execute code:x.lua"],
      "pandoc -f x.lua a.md": ["execute code:x.lua"],
    },
    doubt: { "pandoc --filter /tmp/x a.md": "unknown-option", "pandoc --lua-filter x a.md": "unknown-option" },
  },
});
