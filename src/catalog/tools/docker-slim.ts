import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "docker-slim, slim, mint",
  source: "Slim 1.40 README: runs the image it makes smaller",
  ...changes(executes("container:by slim")),
  examples: { allow: [], guard: { "docker-slim x": ["execute container:by slim"] }, doubt: {} },
});
