import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "npm-check, ncu, npm-check-updates",
  source: "npm-check 6 and npm-check-updates 17 READMEs: they may write package.json and load settings that are programs",
  ...changes(writes("package:of the project")),
  examples: { allow: [], guard: { "npm-check x": ["write package:of the project"] }, doubt: {} },
});
