import { defineTool, executes, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "cdk8s",
  source: "src/cli/cmds of cdk8s-cli, github.com/cdk8s-team/cdk8s-cli",
  // `cdk8s.yaml` names the program that makes the manifests.
  commands: {
    "synth, synthesize": always(executes("code:program of the project")),
    "import, gen, init": always(writes("file:.")),
  },
  examples: {
    allow: ["cdk8s --version"],
    guard: { "cdk8s synth": ["execute code:program of the project"], "cdk8s import k8s": ["write file:/repo"] },
    doubt: { "cdk8s frobnicate": "unknown-command" },
  },
});
