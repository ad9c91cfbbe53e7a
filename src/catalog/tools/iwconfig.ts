import { defineTool, flags, when, writes } from "../tool.ts";

export default defineTool({
  name: "iwconfig",
  source: "iwconfig(8), wireless-tools 29 (HewlettPackard/wireless-tools)",
  options: flags("--help --version"),
  operands: ["interface?", "setting*"],
  does: [writes("network:wireless {interface}", when("setting"))],
  examples: {
    allow: ["iwconfig", "iwconfig wlan0"],
    guard: { "iwconfig wlan0 essid x": ["write network:wireless wlan0"] },
    doubt: { "iwconfig $X": "dynamic-word" },
  },
});
