import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "pkgfile",
  source: "man/pkgfile.pod, github.com/falconindy/pkgfile",
  options: {
    ...flags(
      "-l|--list -s|--search -b|--binaries -d|--directories -g|--glob -i|--ignorecase -r|--regex -0|--null -q|--quiet -v|--verbose -w|--raw -h|--help -V|--version",
    ),
    ...values("-R|--repo -C|--config -D|--cachedir"),
    "-u, --update": { takes: "flag", does: [writes("store:pkgfile metadata")] },
  },
  operands: ["target"],
  does: [reads("file:{--config}", when("--config"))],
  examples: {
    allow: ["pkgfile -b -R extra dig", "pkgfile --list core/pacman", "pkgfile -D /srv/cache -rs 'bin/k.*ctl$'"],
    guard: {
      "pkgfile -u": ["write store:pkgfile metadata"],
      "pkgfile -C .env dig": ["disclose secret:/repo/.env"],
    },
    doubt: { "pkgfile --frobnicate": "unknown-option" },
  },
});
