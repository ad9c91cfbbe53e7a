import { changesAccount } from "./_account-tools.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "vipw, vigr",
  source: "vipw(8), util-linux 2.38 and shadow 4.13, which has no -V and prints its usage",
  helpAs: ["-h"],
  versionAs: ["-V"],
  syntax: "words",
  operands: ["word*"],
  derive: changesAccount,
  examples: {
    allow: ["vipw -h", "vigr -V"],
    guard: { vipw: ["write account:this user"] },
    doubt: {},
  },
});
