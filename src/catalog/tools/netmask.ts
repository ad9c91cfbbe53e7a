import { defineTool, flags, reads, when } from "../tool.ts";

export default defineTool({
  name: "netmask",
  source: "netmask 2.5, main.c, github.com/tlby/netmask",
  options: {
    ...flags(
      "-h|--help -v|--version -d|--debug -s|--standard -c|--cidr -i|--cisco -r|--range -x|--hex -o|--octal -b|--binary -n|--nodns -f|--files",
    ),
  },
  operands: ["address*"],
  // A line that is no address comes back in a message.
  does: [reads("file:{address}", when("--files"))],
  examples: {
    allow: ["netmask -c 10.0.0.0:10.0.0.9", "netmask .env"],
    guard: { "netmask -i -f a .env": ["disclose secret:/repo/.env"] },
    doubt: { "netmask --frobnicate": "unknown-option" },
  },
});
