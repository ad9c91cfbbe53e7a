import { defineTool, disrupts } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "masscan, hping3, hping, zmap, slowhttptest",
  source: "masscan(8) 1.3, hping3(8)",
  ...changes(disrupts("network:hosts scanned or flooded")),
  examples: {
    allow: [],
    guard: { "masscan x": ["disrupt network:hosts scanned or flooded"] },
    doubt: {},
  },
});
