import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "evans, grpc_cli",
  source: "evans 0.10 README; grpc_cli, github.com/grpc/grpc/doc/command_line_tool.md",
  ...changes(writes("remote:gRPC method")),
  examples: { allow: [], guard: { "evans x": ["write remote:gRPC method"] }, doubt: {} },
});
