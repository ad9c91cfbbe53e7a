import { defineTool, executes, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "tflint",
  source: "tflint 0.53 README and user guide, github.com/terraform-linters/tflint: plugin_dir, and ./.tflint.d/plugins",
  options: {
    ...flags("-v|--version -h|--help --force --no-color --color --no-parallel-runners"),
    ...values(
      "-f|--format --minimum-failure-severity --ignore-module --enable-rule --disable-rule --only --var --var-file --filter --call-module-type",
    ),
    "--fix": { takes: "flag", does: [writes("file:terraform files")] },
    "--init": { takes: "flag", does: [writes("package:tflint plugins")] },
    "--langserver": { takes: "flag", does: [executes("session:language server")] },
    "-c, --config": { takes: "value", does: [executes("code:{--config}")] },
    "--enable-plugin": { takes: "value", does: [executes("code:plugin {--enable-plugin}")] },
  },
  operands: [],
  loads: [{ files: ".tflint.d" }, { files: ".tflint.hcl", codes: /plugin_dir/ }],
  examples: {
    allow: ["tflint", "tflint -f compact --minimum-failure-severity error --var a=b"],
    guard: {
      "cd shell && tflint": ["execute code:/repo/shell/.tflint.hcl"],
      "tflint --fix": ["write file:/repo/terraform files"],
      "tflint --init": ["write package:tflint plugins"],
      "tflint --langserver": ["execute session:language server"],
      "tflint -c x": ["execute code:x"],
      "tflint --enable-plugin x": ["execute code:plugin x"],
    },
    doubt: { "tflint --chdir /tmp/x": "unknown-option", "tflint --recursive": "unknown-option" },
  },
});
