import { defineTool, executes, flags, reads, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  // Rego can call out over HTTP, so what evaluates it runs code.
  name: "opa",
  source: "cmd/check.go and cmd/fmt.go, github.com/open-policy-agent/opa; parse, inspect, deps and capabilities: recalled from 0.68",
  withoutCommand: "help",
  commands: {
    "check, parse, inspect, deps, version, capabilities": {
      /*READ*/ options: {
        ...flags("-S|--strict --bundle -b --list-annotations -a --v0-compatible --v1-compatible"),
        ...values("-f|--format --max-errors -s|--schema --ignore"),
      },
      operands: ["path*"],
      does: [reads("file:{path}", when("path"))],
    },
    "eval, exec, test, bench, run, build, sign, refactor, filter": changes(executes("code:rego policies")),
    fmt: {
      options: {
        ...flags("-d|--diff -l|--list --fail --check-result --drop-v0-imports --rego-v1 --v0-v1 --v0-compatible --v1-compatible"),
        "-w, --write": { takes: "flag", does: [writes("file:{path:.}")] },
      },
      operands: ["path*"],
      does: [reads("file:{path}", when("path"))],
    },
  },
  examples: {
    allow: ["opa check policy/", "opa fmt --diff policy/", "opa inspect bundle/"],
    guard: {
      "opa eval data.x": ["execute code:rego policies"],
      "opa fmt -w a.rego": ["write file:/repo/a.rego"],
      "opa parse .env": ["disclose secret:/repo/.env"],
      "opa fmt .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "opa frobnicate": "unknown-command" },
  },
});
