import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "sqfscat",
  source: "recalled from sqfscat(1), squashfs-tools 4.5",
  options: { ...flags("-v|-version -h|-help -no-wildcards -no-exit-code") },
  operands: ["image", "file*"],
  examples: { allow: ["sqfscat a.sqfs etc/os-release"], guard: {}, doubt: { "sqfscat --frobnicate": "unknown-option" } },
});
