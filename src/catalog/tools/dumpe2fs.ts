import { defineTool } from "../tool.ts";

export default defineTool({
  name: "dumpe2fs, e2freefrag, e2mmpstatus",
  source: "dumpe2fs(8), e2freefrag(8), e2mmpstatus(8), e2fsprogs 1.47.0",
  optionsOnlyRead: true,
  examples: {
    allow: ["dumpe2fs -h /dev/sda1", "e2freefrag /dev/sda1"],
    guard: {},
    doubt: {},
  },
});
