import { defineTool, flags, unlike, when, writes } from "../tool.ts";

export default defineTool({
  name: "rdma",
  source: "rdma(8), iproute2 6.1",
  options: { ...flags("-d|--details -p|--pretty -j|--json -V|--Version -r|--raw") },
  operands: ["object?", "verb?", "name*"],
  does: [writes("device:RDMA", when("verb"), unlike("verb", /^(?:show|list|help)$/))],
  examples: {
    allow: ["rdma link show", "rdma -d resource show qp", "rdma system"],
    guard: { "rdma link add x type rxe": ["write device:RDMA"] },
    doubt: { "rdma --frobnicate": "unknown-option" },
  },
});
