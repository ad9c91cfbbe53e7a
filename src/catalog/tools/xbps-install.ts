import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "xbps-install",
  source: "xbps-install(1) of void-linux/xbps 0.60.7",
  options: {
    ...flags(
      "-n|--dry-run -A|--automatic -D|--download-only -d|--debug -f|--force -I|--ignore-file-conflicts -i|--ignore-conf-repos -M|--memory-sync --reproducible --staging -S|--sync -U|--unpack-only -u|--update -v|--verbose -y|--yes -V|--version -h|--help",
    ),
    ...values("-C|--config -c|--cachedir -R|--repository -r|--rootdir"),
  },
  operands: ["name*"],
  does: [writes("package:{name:all}", unless("--dry-run", "--help", "--version")), writes("package:index", when("--sync"))],
  examples: {
    allow: ["xbps-install -n nginx", "xbps-install -Mnu", "xbps-install --version"],
    guard: {
      "xbps-install -y nginx": ["write package:nginx"],
      "xbps-install -nS": ["write package:index"],
      "xbps-install -C a -c b -r /mnt -R -n nginx": ["write package:nginx"],
    },
    doubt: {},
  },
});
