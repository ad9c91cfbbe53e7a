import { attached, defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "emerge",
  source: "recalled from emerge(1), Portage 3.0",
  options: {
    ...flags(
      "-p|--pretend -s|--search -S|--searchdesc --info -V|--version -h|--help --list-sets --sync -u|--update -N|--newuse -v|--verbose -q|--quiet -a|--ask -t|--tree -1|--oneshot -e|--emptytree -C|--unmerge -c|--depclean -P|--prune -f|--fetchonly --nodeps -n|--noreplace",
    ),
    ...attached("-D|--deep --with-bdeps --color -j|--jobs"),
    ...values("-X|--exclude --root"),
  },
  operands: ["package*"],
  does: [
    writes("package:{package:all}", unless("--pretend", "--search", "--searchdesc", "--info", "--version", "--help", "--list-sets")),
    writes("package:tree of packages", when("--sync")),
  ],
  examples: {
    allow: ["emerge -pv nginx", "emerge -puDN @world", "emerge -s nginx", "emerge --info"],
    guard: {
      "emerge nginx": ["write package:nginx"],
      "emerge -C nginx": ["write package:nginx"],
      "emerge -p --sync": ["write package:tree of packages"],
      "emerge -X a --root b nginx": ["write package:nginx"],
    },
    doubt: { "emerge -p --config x": "unknown-option" },
  },
});
