import { defineTool, flags, reads, readsOnly, values, when } from "../tool.ts";

export default defineTool({
  name: "kube-linter",
  source: "KubeLinter 0.7, pkg/command, github.com/stackrox/kube-linter",
  options: { ...flags("--with-color") },
  withoutCommand: "help",
  commands: {
    lint: {
      /*READ*/ options: {
        ...flags("--add-all-built-in --do-not-auto-add-defaults --fail-if-no-objects-found --fail-on-invalid-resource -v|--verbose"),
        ...values("--format --include --exclude --ignore-paths --add-checks"),
      },
      operands: ["path*"],
      does: [reads("file:{path}", when("path"))],
    },
    "checks, templates": {
      withoutCommand: "help",
      commands: {
        list: { options: values("--format"), operands: [] },
      },
    },
    version: readsOnly,
  },
  examples: {
    allow: ["kube-linter lint k8s/", "kube-linter checks list"],
    guard: { "kube-linter lint .env": ["disclose secret:/repo/.env"] },
    doubt: { "kube-linter frobnicate": "unknown-command" },
  },
});
