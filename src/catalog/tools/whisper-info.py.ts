import { defineTool } from "../tool.ts";

export default defineTool({
  name: "whisper-info.py, whisper-info, whisper-fetch.py, whisper-fetch",
  source: "whisper 1.1, bin/whisper-info.py and whisper-fetch.py, github.com/graphite-project/whisper",
  optionsOnlyRead: true,
  examples: { allow: ["whisper-info.py a.wsp"], guard: {}, doubt: {} },
});
