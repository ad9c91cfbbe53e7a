import { attached, defineTool, executes, flags, like, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "emerge",
  source: "emerge(1), Portage 3.0.82",
  options: {
    ...flags(
      "-p|--pretend -s|--search -S|--searchdesc --info -V|--version -h|--help --list-sets --sync -u|--update -N|--newuse -v|--verbose -q|--quiet -a|--ask -t|--tree -1|--oneshot -e|--emptytree -C|--unmerge -c|--depclean -P|--prune -f|--fetchonly -O|--nodeps -n|--noreplace -U|--changed-use -o|--onlydeps --columns --verbose-conflicts --nospinner",
    ),
    ...attached("-D|--deep -j|--jobs"),
    ...values("-X|--exclude --root --with-bdeps --color"),
  },
  operands: ["package*"],
  does: [
    writes("package:{package:all}", unless("--pretend", "--search", "--searchdesc", "--info", "--version", "--help", "--list-sets")),
    writes("package:tree of packages", when("--sync")),
    // A recipe given as a file is run to learn what it asks for.
    executes("code:{package}", like("package", /\.ebuild$/)),
  ],
  examples: {
    allow: ["emerge -pv nginx", "emerge -puDN @world", "emerge -s nginx", "emerge --info", "emerge -pv --with-bdeps y --color n nginx"],
    guard: {
      "emerge nginx": ["write package:nginx"],
      "emerge -C nginx": ["write package:nginx"],
      "emerge -p --sync": ["write package:tree of packages"],
      "emerge -X a --root b --with-bdeps y --color n nginx": ["write package:nginx"],
      "emerge -p ./a.ebuild": ["execute code:./a.ebuild"],
    },
    doubt: { "emerge -p --config x": "unknown-option" },
  },
});
