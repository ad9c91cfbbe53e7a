import { defineTool } from "../tool.ts";

const asks = /^(?:s|sh|sho|show|l|li|lis|list|lst|ls|g|ge|get|h|help)$/;

export default defineTool({
  name: "tc",
  source: "tc(8), iproute2 6.1",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const texts = words.map((word) => word.value ?? "?");
    if (texts.some((text) => /^-b(?:a\w*)?$/.test(text))) return engine.doubt("unreadable-file", "tc -batch");
    const at = texts.findIndex((text, i) => !text.startsWith("-") && !/^-(?:n(?:e\w*)?|cf|conf)$/.test(texts[i - 1] ?? ""));
    const command = at === -1 ? undefined : texts[at + 1];
    const isMonitor = at !== -1 && texts[at]?.startsWith("mon") === true;
    if (command !== undefined && !isMonitor && !asks.test(command)) engine.effect("write", `network:tc ${texts.slice(at).join(" ")}`);
  },
  examples: {
    allow: ["tc -s qdisc show dev ens3", "tc qdisc", "tc -n blue filter ls", "tc monitor"],
    guard: {
      "tc qdisc add dev eth0 root netem delay 9ms": ["write network:tc qdisc add dev eth0 root netem delay 9ms"],
      "tc q d dev eth0 root": ["write network:tc q d dev eth0 root"],
      "tc -n blue qdisc del dev eth0 root": ["write network:tc qdisc del dev eth0 root"],
    },
    doubt: { "tc -b x": "unreadable-file", "tc qdisc $(ls)": "dynamic-word" },
  },
});
