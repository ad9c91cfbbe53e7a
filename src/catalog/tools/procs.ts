import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "procs",
  source: "procs 0.14, README",
  optionsOnlyRead: true,
  // Writes a completion file into the working folder.
  options: { "--gen-completion": { takes: "value", does: [writes("file:completion of procs")] } },
  operands: ["word*"],
  examples: {
    allow: ["procs --sortd cpu", "procs --tree nginx"],
    guard: { "procs --gen-completion bash": ["write file:/repo/completion of procs"] },
    doubt: {},
  },
});
