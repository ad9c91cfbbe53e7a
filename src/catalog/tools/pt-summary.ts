import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "pt-summary",
  source: "pt-summary(1), Percona Toolkit 3.5",
  options: {
    ...flags("--version --help --summarize-mounts --summarize-network --summarize-processes"),
    ...values("--sleep --read-samples"),
  },
  operands: [],
  examples: {
    allow: ["pt-summary", "pt-summary --sleep 5"],
    guard: {},
    doubt: { "pt-summary --save-samples /srv": "unknown-option", "pt-summary --config x": "unknown-option" },
  },
});
