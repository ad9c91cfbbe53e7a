import { defineTool, disrupts, flags, unless } from "../tool.ts";

export default defineTool({
  name: "tcpreplay",
  source: "tcpreplay(1) 4.4",
  // Packets are sent unless it only lists the interfaces it could send them to; the other options stay doubts beside that.
  options: flags("--listnics -V|--version -H|--help|--more-help -h|--less-help"),
  operands: ["capture*"],
  does: [disrupts("network:hosts scanned or flooded", unless("--listnics", "--version", "--more-help", "--less-help"))],
  examples: {
    allow: ["tcpreplay --listnics"],
    guard: { "tcpreplay a.pcap": ["disrupt network:hosts scanned or flooded"] },
    doubt: { "tcpreplay -i eth0 a.pcap": "unknown-option" },
  },
});
