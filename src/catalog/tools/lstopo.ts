import { attached, defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "lstopo, lstopo-no-graphics, hwloc-ls",
  source: "lstopo(1), hwloc 2.9, Debian 12",
  options: {
    ...flags(
      "-l|--logical -p|--physical -c|--cpuset -v|--verbose -q|--quiet -s|--silent --no-io --no-bridges --whole-io --no-caches --no-icaches --merge --no-legend --disallowed -h|--help --version --no-factorize --factorize --no-collapse --no-cpukinds --no-smt --no-useless-caches --ps|--top --distances --memattrs --cpukinds --windows-processor-groups -C|--cpuset-only --taskset --thissystem --no-text --text --no-index --index --no-attrs --attrs --vert --rect --no-default-legend --grey|--greyscale",
    ),
    ...values(
      "--of|--output-format --only --ignore --filter --restrict --restrict-flags --pid --children-order --fontsize --gridsize --linespacing --thickness --palette --binding-color --disallowed-color --top-color --append-legend --allow --flags --distances-transform --logical-index-prefix --os-index-prefix --if|--input-format --export-xml-flags --export-synthetic-flags",
    ),
    ...attached("--horiz"),
  },
  operands: [],
  // It knows no value behind `=` but that of --horiz: such a word is the file that the picture is written to.
  derive: ({ words }, engine) => {
    for (const { value, prefix = "" } of words)
      if (/^--(?!horiz=)[\w-]+=/.test(value ?? prefix)) engine.effect("write", `file:${value ?? `${prefix}?`}`);
  },
  examples: {
    allow: ["lstopo --of console --palette grey --no-io", "lstopo-no-graphics -p", "lstopo --horiz=Core"],
    guard: { "lstopo --pid=1 --of console": ["write file:/repo/--pid=1"], 'lstopo --pid="$X"': ["write file:/repo/--pid=?"] },
    doubt: { "lstopo --horiz x.png": "unknown-operand", "lstopo /srv/x.png": "unknown-operand" },
  },
});
