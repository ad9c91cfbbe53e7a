import { defineTool } from "../tool.ts";

export default defineTool({
  name: "aa-enabled, aa-unconfined, apparmor_status",
  source: "aa-enabled(1), aa-unconfined(8), apparmor_status(8), AppArmor 3.0",
  optionsOnlyRead: true,
  examples: {
    allow: ["apparmor_status"],
    guard: {},
    doubt: {},
  },
});
