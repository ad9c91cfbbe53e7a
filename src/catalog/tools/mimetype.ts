import { defineTool, executes, flags, like, reads, unlike, values } from "../tool.ts";

export default defineTool({
  name: "mimetype",
  source: "mimetype(1p) and the program, File::MimeInfo 0.33, Debian 12",
  options: {
    ...flags(
      "-a|--all -b|--brief -d|--describe -D|--debug --file-compat -h|--help -u|--usage -i|--mimetype -L|--dereference -M|--magic-only -N|--noalign --stdin -v|--version",
    ),
    ...values("-F|--separator -l|--language --output-format --database"),
    // Perl's open takes `a|` for a command, and `>a` for a file to write; each line of the file is a name, shown with its type.
    "-f, --namefile": {
      takes: "value",
      does: [executes("code:{--namefile}", like("--namefile", /[|<>+]/)), reads("file:{--namefile}", unlike("--namefile", /[|<>+]/))],
    },
  },
  operands: ["file*"],
  examples: {
    allow: ["mimetype -b a.bin", "mimetype -a --output-format %m -f names.txt"],
    guard: {
      "mimetype -f .env": ["disclose secret:/repo/.env"],
      "mimetype --namefile 'rm /srv/x|'": ["execute code:rm /srv/x|"],
    },
    doubt: { "mimetype --frobnicate a": "unknown-option" },
  },
});
