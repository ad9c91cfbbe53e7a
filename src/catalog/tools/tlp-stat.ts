import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "tlp-stat",
  source: "tlp-stat.in, TLP 1.10",
  options: {
    ...flags(
      "-b|--battery -c|--config -d|--disk -e|--pcie -g|--graphics -m|--mode -p|--processor -q|--quiet -r|--rfkill -s|--system -t|--temp -u|--usb -v|--verbose -P|--pev --pd-diag --trace-nm -w|--warn --cdiff --psup --udev -T|--trace",
    ),
  },
  operands: [],
  examples: { allow: ["tlp-stat -s", "tlp-stat --cdiff"], guard: {}, doubt: { "tlp-stat --frobnicate": "unknown-option" } },
});
