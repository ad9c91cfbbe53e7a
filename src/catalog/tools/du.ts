import { defineTool } from "../tool.ts";

export default defineTool({
  name: "du",
  source: "du(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["du -sh /srv", "du -xd 1 / --exclude '*.log'", "du -ah $(ls)"], guard: {}, doubt: {} },
});
