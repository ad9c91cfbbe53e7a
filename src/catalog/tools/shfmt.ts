import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "shfmt",
  source: "shfmt 3.12, cmd/shfmt/main.go, github.com/mvdan/sh",
  options: {
    ...flags("-l -d -s -bn -ci -sr -kp -fn -mn -f --find --list --diff -version"),
    ...values("-i -ln --indent --language-dialect -filename"),
    "-w, --write": { takes: "flag", does: [writes("file:{path:.}")] },
  },
  operands: ["path*"],
  does: [reads("file:{path}", when("path"))],
  examples: {
    allow: ["shfmt -d a.sh", "shfmt -l -i 2 ."],
    guard: { "shfmt -w a.sh": ["write file:/repo/a.sh"], "shfmt .env": ["disclose secret:/repo/.env"] },
    doubt: { "shfmt --frobnicate": "unknown-option" },
  },
});
