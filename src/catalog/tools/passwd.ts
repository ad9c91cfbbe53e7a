import { changesAccount } from "./_account-tools.ts";
import { defineTool, flags, when } from "../tool.ts";

export default defineTool({
  name: "passwd",
  source: "passwd(1), shadow 4.13",
  options: flags("-S|--status -a|--all -d|--delete -e|--expire -k -l|--lock -u|--unlock -q|--quiet -i -n -w -x -r -R --stdin -h"),
  operands: ["word*"],
  preview: [when("--status")],
  derive: changesAccount,
  examples: {
    allow: ["passwd -S", "passwd -S -a"],
    guard: { "passwd root": ["write account:root"], passwd: ["write account:this user"], "passwd -l bob": ["write account:bob"] },
    doubt: { "passwd --frob x": "unknown-option" },
  },
});
