import { defineTool, executes, flags, unless, values } from "../tool.ts";
import { showPages } from "./_pages.ts";

export default defineTool({
  name: "links, links2, elinks",
  source: "recalled from links(1) 2.28, elinks(1) 0.16",
  syntax: "single-mixed",
  options: {
    ...flags("-dump -source -no-numbering -no-references -no-home -no-connect -anonymous -force-html -verbose -version -help"),
    ...values("-dump-charset -dump-width -width -codepage -html-numbered-links"),
  },
  operands: ["page*"],
  does: [executes("session:links", unless("-dump", "-source", "-version", "-help"))],
  derive: ({ slots }, engine) => showPages(slots.get("page") ?? [], engine),
  examples: {
    allow: ["links -dump http://localhost/server-status", "elinks -dump 1 -no-references -dump-width 120 http://localhost/"],
    guard: {
      "elinks http://localhost/": ["execute session:links"],
      "links -dump .env": ["disclose secret:/repo/.env"],
      "elinks -dump -dump-charset a -dump-width 1 -width 1 -codepage a -html-numbered-links 1 /etc/shadow": ["disclose secret:/etc/shadow"],
    },
    doubt: {
      "elinks -dump -eval 'set a = b' http://x/": "unknown-option",
      "elinks -remote 'openURL(x)'": "unknown-option",
      "elinks -dump -config-dir . http://x/": "unknown-option",
    },
  },
});
