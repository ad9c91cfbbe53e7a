import { defineTool, flags, writes } from "../tool.ts";

export default defineTool({
  name: "apt-cache",
  source: "apt-cache(8), apt 2.6.1",
  options: {
    ...flags(
      "-f|--full -g|--generate --no-generate -h|--help -i|--important -n|--names-only -q|--quiet -v|--version --all-names --all-versions -a --no-all-versions --installed --recurse --with-source --no-depends --no-recommends --no-suggests",
    ),
  },
  optionsMayFollow: true,
  commands: {
    "add, gencaches": { operands: ["file*"], does: [writes("package:cache")] },
    "show, showpkg, showsrc, search, depends, rdepends, policy, madison, stats, dump, dumpavail, unmet, pkgnames, dotty, xvcg": {
      operands: ["package*"],
    },
  },
  withoutCommand: "help",
  examples: {
    allow: ["apt-cache policy bash", "apt-cache -n search bash", "apt-cache"],
    guard: { "apt-cache gencaches": ["write package:cache"] },
    doubt: { "apt-cache -o Dir::Bin=x policy": "unknown-option", "apt-cache frob": "unknown-command" },
  },
});
