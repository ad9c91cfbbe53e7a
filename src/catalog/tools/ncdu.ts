import { defineTool, executes, flags, unless, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "ncdu",
  source: "ncdu(1) 1.18",
  options: {
    ...flags("-h|--help -v|-V|--version -0 -1 -2 -q -x|--one-file-system -e|--extended"),
    ...values("--exclude -X|--exclude-from"),
    "-o": { takes: "value", does: [writes("file:{-o}", unlike("-o", /^-$/))] },
  },
  operands: ["folder?"],
  // The screen can delete files and open a shell.
  does: [executes("session:ncdu", unless("-o", "--help", "--version"))],
  examples: {
    allow: ["ncdu -x -o - /var"],
    guard: { "ncdu --exclude a -X b /var": ["execute session:ncdu"], "ncdu -o /srv/x /var": ["write file:/srv/x"] },
    doubt: {},
  },
});
