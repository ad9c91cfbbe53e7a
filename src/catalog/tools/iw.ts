import { defineTool } from "../tool.ts";

const asks =
  /^(?:--version|help(?: \w+)*|event(?: -[tTrf]+)*|list|features|commands|(?:dev|phy|wdev)|reg get|phy \S+ (?:info|channels|reg get|(?:wowlan|coalesce) show)|(?:dev )?\S+ (?:info|link|scan dump|station (?:dump|get \S+)|survey dump|(?:mpath|mpp) (?:dump|get \S+)|get(?: \S+)?))$/;

export default defineTool({
  name: "iw",
  source: "iw(8) and the commands in its code, iw 3.17; phy.c, iw 5.19",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const unknown = words.find((word) => word.value === undefined);
    if (unknown) return engine.doubt("dynamic-word", unknown.text);
    const line = words.map((word) => word.value).join(" ");
    if (line !== "" && !asks.test(line)) engine.effect("write", `network:iw ${line}`);
  },
  examples: {
    allow: [
      "iw dev",
      "iw list",
      "iw dev wlan0 link",
      "iw wlan0 station dump",
      "iw reg get",
      "iw phy phy1 channels",
      "iw event -t -f",
      "iw help dev",
      "iw dev wlan0 mpp dump",
      "iw phy phy0 wowlan show",
    ],
    guard: { "iw reg set DE": ["write network:iw reg set DE"], "iw dev wlan0 disconnect": ["write network:iw dev wlan0 disconnect"] },
    doubt: { "iw dev wlan0 $X": "dynamic-word" },
  },
});
