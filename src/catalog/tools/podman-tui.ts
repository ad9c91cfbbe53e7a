import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "podman-tui, dive",
  source: "podman-tui and dive READMEs",
  ...changes(executes("session:container images")),
  examples: { allow: [], guard: { "podman-tui x": ["execute session:container images"] }, doubt: {} },
});
