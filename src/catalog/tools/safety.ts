import { defineTool, executes, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "safety",
  source: "safety 3 documentation, docs.safetycli.com",
  withoutCommand: "help",
  commands: {
    check: {
      optionsOnlyRead: true,
      operands: ["operand*"],
      options: {
        "--save-json": { takes: "value", does: [writes("file:{--save-json}")] },
        "--save-html": { takes: "value", does: [writes("file:{--save-html}")] },
        "-ar, -asu, --apply-remediations, --apply-security-updates": { takes: "flag", does: [writes("file:requirements")] },
        "--policy-file": { takes: "value", does: [executes("code:safety settings {--policy-file}")] },
      },
    },
    "auth, configure": always(writes("account:safety")),
    "scan, system-scan, generate, init, firewall": always(writes("remote:safety platform")),
  },
  examples: {
    allow: ["safety check"],
    guard: {
      "safety check --save-json /srv/x": ["write file:/srv/x"],
      "safety check --save-html /srv/x": ["write file:/srv/x"],
      "safety check --apply-remediations": ["write file:/repo/requirements"],
      "safety check -ar": ["write file:/repo/requirements"],
      "safety check --policy-file /srv/x": ["execute code:safety settings /srv/x"],
      "safety auth": ["write account:safety"],
      "safety scan": ["write remote:safety platform"],
    },
    doubt: { "safety frobnicate": "unknown-command" },
  },
});
