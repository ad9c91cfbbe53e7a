import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "amplify, ampx, sst, cdktf",
  source: "Amplify, SST and CDK for Terraform CLI references: they load the program that describes the infrastructure",
  ...changes(executes("code:infrastructure program")),
  examples: { allow: [], guard: { "amplify x": ["execute code:infrastructure program"] }, doubt: {} },
});
