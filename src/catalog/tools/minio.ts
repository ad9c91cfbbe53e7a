import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "minio",
  source: "minio server documentation",
  ...changes(executes("service:minio")),
  examples: {
    allow: [],
    guard: { "minio x": ["execute service:minio"] },
    doubt: {},
  },
});
