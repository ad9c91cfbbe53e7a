import { defineTool, flags, like, writes } from "../tool.ts";

export default defineTool({
  name: "omreport",
  source: "recalled from OpenManage Server Administrator CLI guide, Dell",
  options: { ...flags("-?") },
  withoutCommand: "help",
  commands: {
    "about, system, chassis, storage, preferences, mainsystem, servermodule": {
      /*READ*/ syntax: "words",
      operands: ["word*"],
      does: [writes("file:{word}", like("word", /^-?(?:outa|outc)$/))],
    },
  },
  examples: {
    allow: ["omreport storage pdisk controller=0", "omreport chassis temps"],
    guard: { "omreport system -outc /srv/x": ["write file:/repo/-outc"] },
    doubt: { "omreport frobnicate": "unknown-command" },
  },
});
