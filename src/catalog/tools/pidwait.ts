import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pidwait, pwait",
  source: "pidwait(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  examples: { allow: ["pidwait nginx"], guard: {}, doubt: {} },
});
