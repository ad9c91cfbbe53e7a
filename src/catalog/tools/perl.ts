import { defineTool, executes, flags, unless, when } from "../tool.ts";

export default defineTool({
  name: "perl",
  source: "perlrun(1), Perl 5.36",
  options: flags("-v"),
  operands: ["argument*"],
  does: [executes("code:perl {argument}", when("argument")), executes("session:perl", unless("argument", "-v"))],
  examples: {
    allow: ["perl -v"],
    guard: { perl: ["execute session:perl"], "perl a.pl": ["execute code:perl a.pl"] },
    doubt: { "perl -e 'print 1'": "unknown-option" },
  },
});
