import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cdk",
  source: "AWS CDK CLI 2 reference, docs.aws.amazon.com/cdk: every command loads the plugins of cdk.json",
  ...changes(executes("code:infrastructure program")),
  examples: { allow: [], guard: { "cdk x": ["execute code:infrastructure program"] }, doubt: {} },
});
