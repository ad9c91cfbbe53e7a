import { defineTool, reads } from "../tool.ts";

export default defineTool({
  name: "manpath",
  source: "manpath(1), man-db 2.11",
  optionsOnlyRead: true,
  // What it cannot make sense of, it shows.
  options: { "-C, --config-file": { takes: "value", does: [reads("file:{--config-file}")] } },
  examples: { allow: ["manpath -q"], guard: { "manpath -C .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
