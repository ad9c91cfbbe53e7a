import { defineTool, executes, flags, like, unlike, values, writes } from "../tool.ts";

export default defineTool({
  // The name of a service is the name of a script.
  name: "logwatch",
  source: "logwatch 7, scripts/logwatch.pl",
  options: {
    ...flags("--version --help --numeric --archives"),
    ...values("--detail --range --hostname --output --format"),
    "--service": { takes: "value", does: [executes("code:service {--service}", unlike("--service", /^-?[\w-]+$/))] },
  },
  operands: [],
  does: [writes("remote:mail", like("--output", /^(?!stdout$)/))],
  examples: {
    allow: ["logwatch --range today --detail Low --service sshd --output stdout"],
    guard: { "logwatch --service ../../x": ["execute code:service ../../x"], "logwatch --output mail": ["write remote:mail"] },
    doubt: { "logwatch --archives --mailto=a@example.com": "unknown-option", "logwatch --filename /srv/x": "unknown-option" },
  },
});
