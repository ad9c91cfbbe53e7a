import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pwdx",
  source: "pwdx(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  examples: { allow: ["pwdx 1"], guard: {}, doubt: {} },
});
