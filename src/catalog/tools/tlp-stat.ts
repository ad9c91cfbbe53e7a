import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "tlp-stat",
  source: "recalled from tlp-stat(8) 1.5",
  options: {
    ...flags(
      "-b|--battery -c|--config -d|--disk -e|--pcie -g|--graphics -m|--mode -p|--processor -q|--quiet -r|--rfkill -s|--system -t|--temp -u|--usb -w|--warn --cdiff --psup --udev -T|--trace",
    ),
  },
  operands: [],
  examples: { allow: ["tlp-stat -s", "tlp-stat --cdiff"], guard: {}, doubt: { "tlp-stat --frobnicate": "unknown-option" } },
});
