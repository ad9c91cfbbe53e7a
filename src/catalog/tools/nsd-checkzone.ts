import { defineTool } from "../tool.ts";

export default defineTool({
  name: "nsd-checkzone, kzonecheck",
  source: "nsd-checkzone(8), NSD 4.6; kzonecheck(1), Knot DNS 3.2",
  optionsOnlyRead: true,
  examples: { allow: ["nsd-checkzone example.com example.com.zone"], guard: {}, doubt: {} },
});
