import { defineTool, like, reads, when, writes } from "../tool.ts";

export default defineTool({
  name: "xmlstarlet, xml",
  source: "xmlstarlet(1) 1.6.1",
  commands: {
    "el, elements, sel, select, val, validate, fo, format, c14n, canonic, pyx, xmln, esc, escape, unesc, unescape": {
      syntax: "words",
      operands: ["argument*"],
      does: [reads("file:{argument}", when("argument"))],
    },
    // A folder is listed.
    "ls, list": { operands: ["folder?"] },
    "ed, edit": {
      syntax: "words",
      operands: ["argument*"],
      does: [reads("file:{argument}", when("argument")), writes("file:edited by xmlstarlet", like("argument", /^-[A-Z]*L|^--inplace/))],
    },
  },
  examples: {
    allow: ["xmlstarlet sel -t -v '//port' a.xml", "xmlstarlet ed -u '//a' -v 1 a.xml", "xmlstarlet val a.xml", "xmlstarlet ls /srv/app"],
    guard: {
      "xmlstarlet fo .env": ["disclose secret:/repo/.env"],
      "xmlstarlet ed .env": ["disclose secret:/repo/.env"],
      "xmlstarlet ed -L -d '//a' a.xml": ["write file:/repo/edited by xmlstarlet"],
    },
    doubt: { "xmlstarlet frobnicate": "unknown-command", "xmlstarlet tr x.xsl a.xml": "unknown-command" },
  },
});
