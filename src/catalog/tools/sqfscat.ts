import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "sqfscat",
  source: "sqfscat(1), squashfs-tools, Documentation/manpages, github.com/plougher/squashfs-tools",
  options: {
    ...flags(
      "-v|-version -h|-help -no-wild|-no-wildcards -no-exit|-no-exit-code -ig|-ignore-errors -st|-strict-errors -r|-regex -mem-default -no-pager",
    ),
    ...values("-p|-processors -mem -mem-percent -o|-offset -cols"),
  },
  operands: ["image", "file*"],
  examples: { allow: ["sqfscat a.sqfs etc/os-release"], guard: {}, doubt: { "sqfscat --frobnicate": "unknown-option" } },
});
