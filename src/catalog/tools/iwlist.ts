import { defineTool, discloses, flags, like, unless } from "../tool.ts";

export default defineTool({
  name: "iwlist",
  source: "iwlist(8) and iwlist.c, wireless-tools 29 (HewlettPackard/wireless-tools)",
  options: flags("--help --version"),
  operands: ["interface?", "what?", "argument*"],
  // A command may be shortened: `keys`, `encryption`, `wpakeys`; alone, it is asked of every interface.
  does: [
    discloses("secret:wireless keys", like("what", /^(?:k|en|w)/i)),
    discloses("secret:wireless keys", like("interface", /^(?:k|en|w)/i), unless("what")),
  ],
  examples: {
    allow: ["iwlist wlan0 channel", "iwlist wlan0 scan last", "iwlist wifi0 rate"],
    guard: { "iwlist wlan0 key": ["disclose secret:wireless keys"], "iwlist wpakeys": ["disclose secret:wireless keys"] },
    doubt: { "iwlist $X": "dynamic-word" },
  },
});
