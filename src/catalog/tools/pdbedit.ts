import { defineTool, executes, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "pdbedit",
  source: "pdbedit(8), docs-xml/manpages/pdbedit.8.xml, Samba 4, github.com/samba-team/samba",
  options: {
    ...flags("-L|--list -v|--verbose -V|--version"),
    ...values("-u|--user -d|--debuglevel"),
    // Settings name modules.
    "-s, --configfile": { takes: "value", does: [executes("code:{--configfile}")] },
  },
  operands: ["name?"],
  does: [writes("account:Samba {name}", unless("--list", "--version"))],
  examples: {
    allow: ["pdbedit -L", "pdbedit -Lv -u alice"],
    guard: { "pdbedit -L -s /tmp/x": ["execute code:/tmp/x"], "pdbedit -u x -d 1 alice": ["write account:Samba alice"] },
    doubt: { "pdbedit -Lw": "unknown-option", "pdbedit -x alice": "unknown-option" },
  },
});
