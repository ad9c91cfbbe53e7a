import { defineTool, executes, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "ssh-add",
  source: "ssh-add(1), OpenSSH 9.2",
  options: { ...flags("-l -L -q -v -vv -vvv"), ...values("-E -T"), ...flags("-c -D -d -K -k -X -x"), ...values("-s -e -h -H -t -S") },
  operands: ["file*"],
  does: [writes("account:keys of the agent", unless("-l", "-L", "-T")), executes("code:{-s}", when("-s"))],
  examples: {
    allow: ["ssh-add -l -E md5", "ssh-add -L", "ssh-add -T a.pub"],
    guard: {
      "ssh-add -D": ["write account:keys of the agent"],
      "ssh-add a": ["write account:keys of the agent"],
      "ssh-add -s x.so": ["write account:keys of the agent", "execute code:x.so"],
    },
    doubt: {},
  },
});
