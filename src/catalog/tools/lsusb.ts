import { defineTool } from "../tool.ts";

export default defineTool({
  name: "lsusb",
  source: "lsusb(8) usbutils 014",
  optionsOnlyRead: true,
  examples: { allow: ["lsusb -t"], guard: {}, doubt: {} },
});
