import { defineTool, disrupts } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "fsfreeze, e2image, e2undo, chcpu, chmem, kexec, switch_root, pivot_root",
  source: "fsfreeze(8), chcpu(8), util-linux 2.38.1; e2image(8), e2undo(8), e2fsprogs 1.47.0; kexec(8)",
  // e2image has no such option, and prints its usage.
  helpAs: ["-h"],
  ...changes(disrupts("host:this machine")),
  examples: {
    allow: ["chmem -h"],
    guard: { "fsfreeze x": ["disrupt host:this machine"] },
    doubt: {},
  },
});
