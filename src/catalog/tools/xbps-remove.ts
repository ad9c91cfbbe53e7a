import { defineTool, deletes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "xbps-remove",
  source: "xbps-remove(1) of void-linux/xbps 0.60.7",
  options: {
    ...flags(
      "-n|--dry-run -d|--debug -F|--force-revdeps -f|--force -O|--clean-cache -o|--remove-orphans -R|--recursive -v|--verbose -y|--yes -V|--version -h|--help",
    ),
    ...values("-C|--config -c|--cachedir -r|--rootdir"),
  },
  operands: ["name*"],
  does: [deletes("package:{name:orphans}", unless("--dry-run", "--help", "--version"))],
  examples: {
    allow: ["xbps-remove -n nginx", "xbps-remove -Ron --dry-run"],
    guard: {
      "xbps-remove -Ry nginx": ["delete package:nginx"],
      "xbps-remove -O": ["delete package:orphans"],
      "xbps-remove -C -n -c -n -r -n nginx": ["delete package:nginx"],
    },
    doubt: {},
  },
});
