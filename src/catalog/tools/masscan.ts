import { defineTool, disrupts, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "masscan",
  source: "masscan(8) 1.3",
  options: { ...flags("-V|--version"), ...values("--readscan") },
  operands: ["address*"],
  // A scan that was kept is printed.
  does: [disrupts("network:hosts scanned or flooded", unless("--readscan"))],
  examples: {
    allow: ["masscan --readscan scan.bin"],
    guard: { "masscan 10.0.0.0/8": ["disrupt network:hosts scanned or flooded"] },
    doubt: { "masscan --readscan scan.bin -oX x": "unknown-option" },
  },
});
