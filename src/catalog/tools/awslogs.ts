import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "awslogs",
  source: "awslogs 0.14, README",
  target: { family: "aws", values: { profile: "{--profile}", region: "{--aws-region}" } },
  commands: {
    "get, groups, streams": readsOnly,
  },
  examples: {
    allow: ["awslogs groups", "awslogs get /ecs/api ALL -s 1h --aws-region eu-west-1"],
    guard: {},
    doubt: { "awslogs frobnicate": "unknown-command" },
  },
});
