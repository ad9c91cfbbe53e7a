import { defineTool, executes, like, reads, when, writes } from "../tool.ts";
import { refuseResponseFiles } from "./_response-file.ts";

export default defineTool({
  name: "ar",
  source: "ar(1), GNU binutils 2.40",
  syntax: "words",
  operands: ["operation", "archive?", "member*"],
  derive: refuseResponseFiles,
  does: [
    reads("file:{archive}", like("operation", /^-?p/)),
    reads("file:{member}", like("operation", /^-?p/), when("member")),
    writes("file:{archive}", like("operation", /^(?!-?[tp][OvTP]*$|--version$|--help$|-h$|-V$)/)),
    executes("code:{member}", like("member", /^--plugin(?:=|$)/)),
    writes("file:.", like("operation", /^-?x/)),
  ],
  examples: {
    allow: ["ar t a.a", "ar p a.deb debian-binary", "ar -tv a.a"],
    guard: {
      "ar x a.deb": ["write file:/repo/a.deb", "write file:/repo"],
      "ar rcs /srv/a.a b.o": ["write file:/srv/a.a"],
      "ar p .env": ["disclose secret:/repo/.env"],
      "ar p a.deb .env": ["disclose secret:/repo/.env"],
      "ar --plugin x": ["write file:/repo/x"],
      "ar t a.a --plugin x.so": ["execute code:--plugin"],
    },
    doubt: { "ar t @x": "unknown-operand" },
  },
});
