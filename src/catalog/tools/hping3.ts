import { defineTool, disrupts } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "hping3, hping, zmap, slowhttptest",
  source: "hping3(8)",
  ...changes(disrupts("network:hosts scanned or flooded")),
  examples: {
    allow: [],
    guard: { "hping3 x": ["disrupt network:hosts scanned or flooded"] },
    doubt: {},
  },
});
