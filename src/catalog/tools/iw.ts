import { defineTool } from "../tool.ts";

const asks =
  /^(?:--version|help(?: \w+)*|event(?: -[tTrf]+)*|list|features|commands|(?:dev|phy|wdev)|reg get|phy \S+ (?:info|channels|reg get)|(?:dev )?\S+ (?:info|link|scan dump|station (?:dump|get \S+)|survey dump|mpath dump|get \S+))$/;

export default defineTool({
  name: "iw",
  source: "recalled from iw(8) 5.19",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const unknown = words.find((word) => word.value === undefined);
    if (unknown) return engine.doubt("dynamic-word", unknown.text);
    const line = words.map((word) => word.value).join(" ");
    if (line !== "" && !asks.test(line)) engine.effect("write", `network:iw ${line}`);
  },
  examples: {
    allow: ["iw event -t", "iw help dev", "iw dev", "iw list", "iw dev wlan0 link", "iw wlan0 station dump", "iw reg get"],
    guard: { "iw reg set DE": ["write network:iw reg set DE"], "iw dev wlan0 disconnect": ["write network:iw dev wlan0 disconnect"] },
    doubt: { "iw dev wlan0 $X": "dynamic-word" },
  },
});
