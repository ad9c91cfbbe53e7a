import { defineTool } from "../tool.ts";

export default defineTool({
  name: "whisper-info.py, whisper-info, whisper-fetch.py, whisper-fetch",
  source: "recalled from whisper 1.1 README, graphite-project",
  optionsOnlyRead: true,
  examples: { allow: ["whisper-info.py a.wsp"], guard: {}, doubt: {} },
});
