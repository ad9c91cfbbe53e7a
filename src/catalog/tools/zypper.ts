import { attached, defineTool, deletes, flags, unless, unlike, values, when, writes, type Command } from "../tool.ts";

const changing = {
  options: {
    ...flags(
      "-D|--dry-run -y|--no-confirm -l|--auto-agree-with-licenses -f|--force --details --recommends --no-recommends --force-resolution --allow-downgrade -u|--clean-deps",
    ),
    ...values("-r|--repo --from -t|--type --download"),
  },
  operands: ["name*"],
} as const;
const packages: Command = { ...changing, does: [writes("package:{name:all}", unless("--dry-run"))] };

const queries: Command = {
  options: {
    ...flags(
      "-h|--help --match-substrings --match-words -x|--match-exact --provides --requires --recommends --suggests --conflicts --obsoletes --supplements -n|--name -f|--file-list -d|--search-descriptions -C|--case-sensitive -i|--installed-only -u|--not-installed-only|--uninstalled-only --sort-by-name --sort-by-repo -s|--details -v|--verbose -a|--all --best-effort --with-optional --without-optional --updatestack-only --orphaned --suggested --recommended --unneeded -m|--matches --solvables --match -p|--packages",
    ),
    ...values("-r|--repo -t|--type --date -g|--category --severity --xmlfwd"),
    ...attached("-b|--bugzilla --cve --issues"),
  },
  operands: ["word*"],
};
const repositories: Command = {
  options: {
    ...flags(
      "-h|--help -a|--alias -n|--name -u|--uri -p|--priority -r|--refresh|--with-repos -d|--details -E|--show-enabled-only -U|--sort-by-uri -P|--sort-by-priority -A|--sort-by-alias -N|--sort-by-name",
    ),
    ...values("-e|--export"),
  },
  operands: ["repository*"],
  does: [writes("file:{--export}", unlike("--export", /^-$/))],
};
const processes: Command = {
  options: { ...flags("-h|--help -s|--short"), ...values("--print -d|--debugFile") },
  does: [writes("file:{--debugFile}", when("--debugFile"))],
};

export default defineTool({
  name: "zypper",
  source: "zypper(8) as doc/zypper.8.txt of openSUSE/zypper has it, 1.14",
  options: {
    ...flags(
      "-h|--help -V|--version -q|--quiet -v|--verbose -n|--non-interactive -x|--xmlout -i|--ignore-unknown -A|--no-abbrev -t|--terse --no-refresh --no-cd --no-remote --disable-repositories --no-color --color",
    ),
    ...values("-s|--table-style -R|--root --installroot --releasever"),
  },
  commands: {
    "search, se, info, if, patch-info, list-updates, lu, list-patches, lp, packages, pa, patches, pch, patterns, pt, products, pd, what-provides, wp, patch-check, pchk, locks, ll, locales, lloc, targetos, tos, licenses, needs-rebooting, versioncmp, vcmp, help":
      queries,
    "repos, lr, services, ls": repositories,
    ps: processes,
    "install, in, update, up, patch, dist-upgrade, dup, verify, ve, install-new-recommends, inr": packages,
    "remove, rm": { ...changing, does: [deletes("package:{name}", unless("--dry-run"))] },
    // Also whatever program zypper-NAME stands on PATH.
    "*": { syntax: "words", operands: ["word*"], does: [writes("configuration:zypper")] },
  },
  withoutCommand: "help",
  examples: {
    allow: [
      "zypper se -si nginx",
      "zypper --no-refresh lr -u",
      "zypper lr -e -",
      "zypper lp --cve=CVE-2024-1 -g security --date 2026-01-01",
      "zypper ps -sss",
      "zypper -n -R /mnt --installroot /mnt -s 1 --releasever 15 info openssl",
      "zypper dup --dry-run",
      "zypper rm -D x",
      "zypper in --dry-run --details nginx",
    ],
    guard: {
      "zypper -n in nginx": ["write package:nginx"],
      "zypper -s 1 -R / --installroot / --releasever 15 dup": ["write package:all"],
      "zypper in -r a --from b -t c --download d nginx": ["write package:nginx"],
      "zypper rm -r a --from b -t c --download d nginx": ["delete package:nginx"],
      "zypper si -D nginx": ["write configuration:zypper"],
      "zypper rm nginx": ["delete package:nginx"],
      "zypper addrepo http://x/ y": ["write configuration:zypper"],
      "zypper lr --export /srv/a.repo": ["write file:/srv/a.repo"],
      "zypper ps -d /srv/a": ["write file:/srv/a"],
    },
    doubt: { "zypper --gpg-auto-import-keys ref": "unknown-option", "zypper -c a se x": "unknown-option" },
  },
});
