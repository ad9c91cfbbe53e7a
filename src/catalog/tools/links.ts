import { defineTool, executes, flags, like, unless, values } from "../tool.ts";
import { showPages } from "./_pages.ts";

export default defineTool({
  name: "links, links2, elinks",
  source: "links(1) 2.15; elinks(1) of 0.20",
  syntax: "single-mixed",
  options: {
    ...flags("-dump -source -no-numbering -no-references -no-home -no-connect -anonymous -force-html -localhost -verbose -version -help"),
    ...values("-dump-charset -dump-width -dump-color-mode -width -codepage -html-numbered-links"),
  },
  operands: ["page*"],
  // `elinks -dump 0` shows no page and starts.
  does: [executes("session:links", unless("-dump", "-source", "-version", "-help")), executes("session:links", like("page", /^0$/))],
  derive: ({ slots }, engine) => showPages(slots.get("page") ?? [], engine),
  examples: {
    allow: ["links -dump http://localhost/server-status", "elinks -dump 1 -no-references -dump-width 120 http://localhost/"],
    guard: {
      "elinks http://localhost/": ["execute session:links"],
      "elinks -dump 0 http://localhost/": ["execute session:links"],
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
