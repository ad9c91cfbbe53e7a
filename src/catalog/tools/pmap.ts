import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pmap",
  source: "pmap(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  examples: { allow: ["pmap -x 1"], guard: {}, doubt: {} },
});
