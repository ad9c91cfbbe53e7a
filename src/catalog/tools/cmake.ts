import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cmake, meson",
  source: "cmake(1) 3.25; Meson manual, Command-line commands",
  helpAs: ["-h"],
  ...changes(executes("code:build")),
  examples: { allow: ["cmake -h"], guard: { "cmake -B build": ["execute code:build"] }, doubt: {} },
});
