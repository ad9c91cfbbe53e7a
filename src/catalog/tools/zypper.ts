import { defineTool, deletes, flags, readsOnly, values, writes, type Command, unless } from "../tool.ts";

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

export default defineTool({
  name: "zypper",
  source: "recalled from zypper(8) 1.14",
  options: {
    ...flags(
      "-h|--help -V|--version -q|--quiet -v|--verbose -n|--non-interactive -x|--xmlout -i|--ignore-unknown -A|--no-abbrev --no-refresh --no-cd --no-remote --no-color --color",
    ),
    ...values("-s|--table-style -R|--root --installroot"),
  },
  commands: {
    "search, se, info, if, patch-info, pattern-info, product-info, repos, lr, list-updates, lu, list-patches, lp, packages, pa, patches, pch, patterns, pt, products, pd, what-provides, wp, patch-check, pchk, locks, ll, services, ls, ps, targetos, tos, licenses, needs-rebooting, versioncmp, vcmp, system-architecture, help, lifecycle":
      readsOnly,
    "install, in, update, up, patch, dist-upgrade, dup, verify, ve, install-new-recommends, inr": packages,
    "remove, rm": { ...changing, does: [deletes("package:{name}", unless("--dry-run"))] },
    "*": { syntax: "words", operands: ["word*"], does: [writes("configuration:zypper")] },
  },
  withoutCommand: "help",
  examples: {
    allow: [
      "zypper search nginx",
      "zypper --no-refresh lr -u",
      "zypper -n -R /mnt --installroot /mnt -s 1 info openssl",
      "zypper dup --dry-run",
      "zypper rm -D x",
      "zypper in --dry-run --details nginx",
    ],
    guard: {
      "zypper -n in nginx": ["write package:nginx"],
      "zypper dup": ["write package:all"],
      "zypper in -r a --from b -t c --download d nginx": ["write package:nginx"],
      "zypper rm -r a --from b -t c --download d nginx": ["delete package:nginx"],
      "zypper si -D nginx": ["write configuration:zypper"],
      "zypper rm nginx": ["delete package:nginx"],
      "zypper addrepo http://x/ y": ["write configuration:zypper"],
      "zypper clean": ["write configuration:zypper"],
    },
    doubt: { "zypper --gpg-auto-import-keys ref": "unknown-option", "zypper -c a se x": "unknown-option" },
  },
});
