import { attached, defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "swapon",
  source: "swapon(8), util-linux 2.38.1",
  options: {
    ...flags("-s|--summary --noheadings --raw --bytes -v|--verbose --output-all -e|--ifexists -f|--fixpgsz -a|--all"),
    ...attached("--show -d|--discard"),
    ...values("-p|--priority -o|--options -T|--fstab -L -U"),
  },
  operands: ["device*"],
  does: [writes("kernel:swap space {device}", when("device")), writes("kernel:swap space", when("--all", "-L", "-U"))],
  examples: {
    allow: ["swapon", "swapon --show", "swapon --show=NAME,SIZE --bytes --noheadings", "swapon -s"],
    guard: {
      "swapon -p 1 -o a -T b /dev/sda2": ["write kernel:swap space /dev/sda2"],
      "swapon -a": ["write kernel:swap space"],
      "swapon -L x -U y /dev/a": ["write kernel:swap space /dev/a", "write kernel:swap space"],
    },
    doubt: {},
  },
});
