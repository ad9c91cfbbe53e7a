import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "xbps-install, xbps-remove, xbps-reconfigure, xbps-pkgdb, xbps-alternatives",
  source: "recalled from xbps-install(1), xbps-remove(1) 0.59",
  options: {
    ...flags(
      "-n|--dry-run -A|--automatic -d|--debug -f|--force -F -i -I -M -S|--sync -U -u|--update -v|--verbose -y|--yes -o -O -R -a -V|--version -h|--help",
    ),
    ...values("-C|--config -c|--cachedir -r|--rootdir"),
  },
  operands: ["name*"],
  does: [writes("package:{name:all}", unless("--dry-run", "--help", "--version")), writes("package:index", when("--sync"))],
  examples: {
    allow: ["xbps-install -n nginx", "xbps-remove --dry-run x", "xbps-install --version"],
    guard: {
      "xbps-install -y nginx": ["write package:nginx"],
      "xbps-install -nS": ["write package:index"],
      "xbps-install -C a -c b -r /mnt nginx": ["write package:nginx"],
    },
    doubt: {},
  },
});
