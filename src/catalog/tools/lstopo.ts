import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "lstopo, lstopo-no-graphics, hwloc-ls",
  source: "lstopo(1), hwloc 2.9, Debian 12",
  options: {
    ...flags(
      "-l|--logical -p|--physical -c|--cpuset -v|--verbose -q|--quiet -s|--silent --no-io --no-bridges --whole-io --no-caches --no-icaches --merge --no-legend --disallowed -h|--help --version --no-factorize --children-order --ps|--top",
    ),
    ...values("--of|--output-format --only --ignore --filter --restrict --pid --horiz --palette --fontsize --gridsize"),
  },
  operands: [],
  examples: {
    allow: ["lstopo --of console --no-io", "lstopo-no-graphics -p", "lstopo --palette grey"],
    guard: {},
    doubt: { "lstopo /srv/x.png": "unknown-operand" },
  },
});
