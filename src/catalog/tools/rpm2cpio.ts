import { defineTool } from "../tool.ts";

export default defineTool({
  name: "rpm2cpio",
  source: "rpm2cpio(8), RPM 4.18",
  optionsOnlyRead: true,
  examples: { allow: ["rpm2cpio a.rpm"], guard: {}, doubt: {} },
});
