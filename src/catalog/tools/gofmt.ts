import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "gofmt",
  source: "go doc cmd/gofmt, Go 1.19",
  syntax: "single",
  options: { ...flags("-l -d -e -s"), ...values("-r"), "-w": { takes: "flag", does: [writes("file:{path:.}")] } },
  operands: ["path*"],
  does: [reads("file:{path}", when("path"))],
  examples: {
    allow: ["gofmt -l .", "gofmt -d a.go"],
    guard: { "gofmt -w a.go": ["write file:/repo/a.go"], "gofmt .env": ["disclose secret:/repo/.env"] },
    doubt: { "gofmt --frobnicate": "unknown-option" },
  },
});
