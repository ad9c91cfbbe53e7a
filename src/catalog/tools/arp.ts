import { defineTool, deletes, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "arp",
  source: "arp(8), net-tools 2.10",
  options: {
    ...flags("-a -e -n|--numeric -v|--verbose -V|--version -D|--use-device"),
    ...values("-A|-p|--protocol -H|-t|--hw-type -i|--device"),
    "-d, --delete": { takes: "flag", does: [deletes("network:neighbour {host:table}")] },
    "-s, --set": { takes: "flag", does: [writes("network:neighbour {host:table}")] },
    "-f, --file": { takes: "flag", does: [writes("network:neighbours from {host:/etc/ethers}")] },
  },
  operands: ["host?", "address?", "more*"],
  examples: {
    allow: ["arp -an", "arp -i eth0 -A inet -H ether 10.0.0.1"],
    guard: {
      "arp -d 10.0.0.1": ["delete network:neighbour 10.0.0.1"],
      "arp -i eth0 -A inet -H ether -s 10.0.0.1 aa:bb": ["write network:neighbour 10.0.0.1"],
      "arp -f x": ["write network:neighbours from x"],
    },
    doubt: {},
  },
});
