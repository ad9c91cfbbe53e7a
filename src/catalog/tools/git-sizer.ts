import { defineTool } from "../tool.ts";

export default defineTool({
  name: "git-sizer",
  source: "recalled from git-sizer 1.5 README, github.com/github/git-sizer",
  optionsOnlyRead: true,
  examples: { allow: ["git-sizer -v"], guard: {}, doubt: {} },
});
