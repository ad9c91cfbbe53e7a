import { defineTool } from "../tool.ts";

export default defineTool({
  name: "seq, gseq",
  source: "seq(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["seq 1 5", "seq -s , $N"], guard: {}, doubt: {} },
});
