import { defineTool, when, writes } from "../tool.ts";

export default defineTool({
  name: "e2label",
  source: "e2label(8), e2fsprogs 1.47.0",
  operands: ["device", "label?"],
  does: [writes("volume:{device}", when("label"))],
  examples: {
    allow: ["e2label /dev/sda1"],
    guard: { "e2label /dev/sda1 data": ["write volume:/dev/sda1"] },
    doubt: {},
  },
});
