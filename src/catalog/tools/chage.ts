import { changesAccount } from "./_account-tools.ts";
import { defineTool, flags, values, when } from "../tool.ts";

export default defineTool({
  name: "chage",
  source: "chage(1), shadow 4.13",
  options: {
    ...flags("-i|--iso8601 -l|--list -h|--help"),
    ...values("-d|--lastday -E|--expiredate -I|--inactive -m|--mindays -M|--maxdays -R|--root -W|--warndays"),
  },
  operands: ["user?"],
  preview: [when("--list")],
  derive: changesAccount,
  examples: {
    allow: ["chage -l root"],
    guard: { "chage -M 90 bob": ["write account:bob"], "chage -d 0 -E 0 -I 1 -m 1 -R / -W 2 bob": ["write account:bob"] },
    doubt: { "chage a b": "unknown-operand" },
  },
});
