import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "tune2fs",
  source: "tune2fs(8), e2fsprogs 1.47.0",
  options: { ...flags("-l -f -j"), ...values("-c -C -e -E -g -i -I -J -L -m -M -o -O -Q -r -T -u -U -z") },
  operands: ["device"],
  does: [
    writes(
      "volume:{device}",
      when("-f", "-j", "-c", "-C", "-e", "-E", "-g", "-i", "-I", "-J", "-L", "-m", "-M", "-o", "-O", "-Q", "-r", "-T", "-u", "-U", "-z"),
    ),
  ],
  examples: {
    allow: ["tune2fs -l /dev/sda1"],
    guard: {
      "tune2fs -c 1 -C 1 -e 1 -E 1 -g 1 -i 1 -I 1 -J 1 -L 1 -m 1 -M 1 -o 1 -O 1 -Q 1 -r 1 -T 1 -u 1 -U 1 -z 1 /dev/sda1": [
        "write volume:/dev/sda1",
      ],
    },
    doubt: {},
  },
});
