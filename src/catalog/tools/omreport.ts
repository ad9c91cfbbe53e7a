import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "omreport",
  source:
    "OpenManage Server Administrator CLI Guide 7.4, page 16, and Version 1.4, omreport (levels, name=value pairs); -fmt as public scripts use it; -outa and -outc recalled",
  options: { ...flags("-?") },
  withoutCommand: "help",
  commands: {
    "about, system, chassis, storage, preferences, mainsystem, servermodule": {
      /*READ*/ syntax: "single-mixed",
      options: { ...values("-fmt"), "-outa, -outc": { takes: "value", does: [writes("file:{-outc}")] } },
      operands: ["word*"],
    },
  },
  examples: {
    allow: [
      "omreport storage pdisk controller=0",
      "omreport chassis temps",
      "omreport chassis temps index=0 -fmt ssv",
      "omreport about details=true",
      "omreport system alertaction",
    ],
    guard: { "omreport system -outc /srv/x": ["write file:/srv/x"], "omreport chassis fans -outa y": ["write file:/repo/y"] },
    doubt: { "omreport frobnicate": "unknown-command", "omreport chassis temps -frobnicate": "unknown-option" },
  },
});
