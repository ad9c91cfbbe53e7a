import { defineTool, disrupts } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "iperf, iperf3, netperf, mgen, trafgen",
  source: "iperf3(1) 3.12, netperf(1): fill the link",
  ...changes(disrupts("network:link under load")),
  examples: {
    allow: [],
    guard: { "iperf x": ["disrupt network:link under load"] },
    doubt: {},
  },
});
