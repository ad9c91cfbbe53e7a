import { defineTool, discloses, flags, like } from "../tool.ts";

export default defineTool({
  name: "iwlist",
  source: "iwlist(8) and iwlist.c, wireless-tools 29 (HewlettPackard/wireless-tools)",
  options: flags("--help --version"),
  operands: ["word*"],
  // A command may be shortened: `keys`, `encryption`, `wpakeys`, which may also stand first.
  does: [discloses("secret:wireless keys", like("word", /^(?:k|en|w(?!l|w))/i))],
  examples: {
    allow: ["iwlist wlan0 channel", "iwlist wlan0 scan last", "iwlist wwan0 event"],
    guard: { "iwlist wlan0 key": ["disclose secret:wireless keys"], "iwlist wpakeys": ["disclose secret:wireless keys"] },
    doubt: { "iwlist $X": "dynamic-word" },
  },
});
