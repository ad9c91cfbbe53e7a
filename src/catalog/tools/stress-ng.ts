import { defineTool, disrupts } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "stress-ng, stress, sysbench, fio, iozone, bonnie++, memtester",
  source: "stress-ng(1) 0.15, fio(1) 3.33, sysbench 1.0 README",
  ...changes(disrupts("host:load on this machine")),
  examples: {
    allow: [],
    guard: { "stress-ng x": ["disrupt host:load on this machine"] },
    doubt: {},
  },
});
