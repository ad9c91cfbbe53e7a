import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ls, dir, vdir, gls",
  source: "ls(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  operands: ["file*"],
  examples: { allow: ["ls", "ls -la /srv", "ls --sort=size ~/.ssh", "ls $X", "dir /", "vdir"], guard: {}, doubt: {} },
});
