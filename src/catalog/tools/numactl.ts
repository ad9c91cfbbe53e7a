import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "numactl",
  source: "numactl(8) 2.0.16",
  syntax: "posix",
  options: {
    ...flags("-H|--hardware -s|--show -l|--localalloc -a|--all -b|--balancing -h|--help"),
    ...values("-i|--interleave -p|--preferred -P|--preferred-many -m|--membind -N|--cpunodebind -C|--physcpubind"),
  },
  operands: ["command*"],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["numactl --hardware", "numactl -s", "numactl -N 0 -m 0 ls"],
    guard: { "numactl -i 1 -p 1 -P 1 -m 1 -N 1 -C 1 rm a": ["delete file:/repo/a"] },
    doubt: {},
  },
});
