import { defineTool, flags, like, values, writes } from "../tool.ts";

export default defineTool({
  name: "logwatch",
  source: "recalled from logwatch(8) 7.7",
  options: { ...flags("--version --help --numeric"), ...values("--detail --range --service --archives --hostname --output --format") },
  operands: [],
  does: [writes("remote:mail", like("--output", /^(?!stdout$)/))],
  examples: {
    allow: ["logwatch --range today --detail Low --service sshd --output stdout"],
    guard: { "logwatch --output mail": ["write remote:mail"] },
    doubt: { "logwatch --filename /srv/x": "unknown-option" },
  },
});
