import { defineTool } from "../tool.ts";

/** Objects of bridge(8); without a command, and with these, it lists. */
const asks = /^(?:s|sh|sho|show|l|li|lis|list|lst|g|ge|get|h|help|tunnelshow|global)$/;

export default defineTool({
  name: "bridge",
  source: "bridge(8), iproute2 6.1",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const texts = words.map((word) => word.value ?? "?");
    if (texts.some((text) => /^-b(?:a\w*)?$/.test(text))) return engine.doubt("unreadable-file", "bridge -batch");
    const at = texts.findIndex((text, i) => !text.startsWith("-") && !/^-n(?:e\w*)?$/.test(texts[i - 1] ?? ""));
    const command = at === -1 ? undefined : texts[at + 1];
    // `global` says which settings; the command follows.
    const last = command === "global" ? texts[at + 2] : command;
    const isMonitor = at !== -1 && "monitor".startsWith(texts[at] as string) && texts[at] !== "m";
    if (last !== undefined && !isMonitor && !(asks.test(last) && !(last === "s" && !/^(?:f|md)/.test(texts[at] as string))))
      engine.effect("write", `network:bridge ${texts.slice(at).join(" ")}`);
  },
  examples: {
    allow: [
      "bridge link",
      "bridge -s fdb show br br0",
      "bridge vlan",
      "bridge -n blue vlan show",
      "bridge vlan global show",
      "bridge monitor all",
    ],
    guard: {
      "bridge fdb add aa:bb dev eth0": ["write network:bridge fdb add aa:bb dev eth0"],
      "bridge link set dev eth0 cost 4": ["write network:bridge link set dev eth0 cost 4"],
      "bridge vlan global set dev br0 vid 1": ["write network:bridge vlan global set dev br0 vid 1"],
    },
    doubt: { "bridge -batch x": "unreadable-file", "bridge link $(ls)": "dynamic-word" },
  },
});
