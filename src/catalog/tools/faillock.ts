import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "faillock",
  source: "faillock(8), Linux-PAM 1.5.2",
  options: {
    ...values("--dir --user --conf"),
    ...flags("--legacy-output"),
    "--reset": { takes: "flag", does: [writes("account:failed logins of {--user:everybody}")] },
  },
  operands: [],
  examples: {
    allow: ["faillock --user deploy", "faillock --dir /run/faillock --conf /etc/security/faillock.conf"],
    guard: { "faillock --user deploy --reset": ["write account:failed logins of deploy"] },
    doubt: {},
  },
});
