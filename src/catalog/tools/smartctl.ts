import { attached, defineTool, disrupts, flags, like, values, writes } from "../tool.ts";

export default defineTool({
  name: "smartctl",
  source: "smartctl(8), smartmontools 7.3",
  options: {
    ...flags(
      "-h|--help|--usage -V|--version|--copyright|--license -i|--info -H|--health -c|--capabilities -A|--attributes -a|--all -x|--xall --scan --scan-open --identify",
    ),
    ...attached("-j|--json"),
    ...values(
      "-q|--quietmode -d|--device -T|--tolerance -b|--badsum -r|--report -n|--nocheck -g|--get -v|--vendorattribute -F|--firmwarebug -P|--presets -B|--drivedb -f|--format -l|--log",
    ),
    "-s, --set": { takes: "value", does: [writes("device:settings of the drive {--set}")] },
    "-o, --offlineauto": { takes: "value", does: [writes("device:settings of the drive")] },
    "-S, --saveauto": { takes: "value", does: [writes("device:settings of the drive")] },
    "-t, --test": { takes: "value", does: [disrupts("device:self-test {--test}")] },
    "-C, --captive": { takes: "flag", does: [disrupts("device:self-test in captive mode")] },
    "-X, --abort": { takes: "flag", does: [disrupts("device:running self-test")] },
  },
  operands: ["device*"],
  // These two set the temperature logging interval and the error recovery timeouts.
  does: [writes("device:settings of the drive {--log}", like("--log", /^(?:scttempint|scterc),/))],
  examples: {
    allow: [
      "smartctl -a /dev/sda",
      "smartctl -x -d nvme /dev/nvme0 -j",
      "smartctl -H -i -A -l error -l selftest /dev/sda",
      "smartctl --scan",
      "smartctl -q a -d a -T a -b a -r a -n a -g all -v a -F a -P a -B a -f a -l a /dev/sda",
    ],
    guard: {
      "smartctl -t long /dev/sda": ["disrupt device:self-test long"],
      "smartctl -X /dev/sda": ["disrupt device:running self-test"],
      "smartctl -t short -C /dev/sda": ["disrupt device:self-test short", "disrupt device:self-test in captive mode"],
      "smartctl -s off /dev/sda": ["write device:settings of the drive off"],
      "smartctl -o on /dev/sdb": ["write device:settings of the drive"],
      "smartctl -S on /dev/sda": ["write device:settings of the drive"],
      "smartctl -l scterc,70,70 /dev/sda": ["write device:settings of the drive scterc,70,70"],
    },
    doubt: {},
  },
});
