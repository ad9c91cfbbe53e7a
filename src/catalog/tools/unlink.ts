import { defineTool, deletes } from "../tool.ts";

export default defineTool({
  name: "unlink",
  source: "unlink(1), GNU coreutils 9.1",
  operands: ["file"],
  does: [deletes("file:{file}")],
  examples: { allow: ["unlink --help"], guard: { "unlink /srv/x": ["delete file:/srv/x"] }, doubt: { "unlink a b": "unknown-operand" } },
});
