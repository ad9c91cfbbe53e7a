import { defineTool, executes, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "apt, apt-get, aptitude, nala",
  source: "apt(8), apt-get(8), apt 2.6.1; aptitude(8) 0.8.13; nala-history(8) 0.12",
  options: {
    ...flags(
      "-q|--quiet -qq -y|--yes|--assume-yes --assume-no -f|--fix-broken -m|--fix-missing -d|--download-only --no-download --only-upgrade --no-upgrade --reinstall --purge --no-install-recommends --install-suggests --no-install-suggests -V|--verbose-versions --allow-downgrades --allow-unauthenticated --allow-change-held-packages --force-yes --autoremove -u|--show-upgraded --installed --upgradable -a|--all-versions --manual-installed --names-only -n --full -v|--version -h|--help --print-uris --no-remove --ignore-hold -s|--simulate|--just-print|--dry-run|--recon|--no-act",
    ),
    ...values("-t|--target-release|--default-release -a-|--host-architecture -o|--option -c|--config-file"),
  },
  optionsMayFollow: true,
  does: [],
  commands: {
    "list, show, search, policy, depends, rdepends, showsrc, changelog, why, why-not, versions, help, check, indextargets, moo": {
      operands: ["word*"],
      does: [executes("code:{--option}", when("--option")), executes("code:{--config-file}", when("--config-file"))],
    },
    "install, remove, purge, upgrade, full-upgrade, dist-upgrade, safe-upgrade, autoremove, auto-remove, autopurge, reinstall, dselect-upgrade, build-dep, satisfy, hold, unhold, markauto, unmarkauto, forget-new, edit-sources":
      {
        operands: ["package*"],
        // Options set for one call may run anything.
        preview: [when("--no-act"), unless("--option", "--config-file")],
        does: [
          writes("package:{package:all}"),
          executes("code:{--option}", when("--option")),
          executes("code:{--config-file}", when("--config-file")),
        ],
        verify: "apt list --installed {package}",
      },
    // `undo`, `redo` and `clear` act.
    history: {
      commands: { "list, info": { operands: ["id?"] }, "*": { operands: ["word*"], does: [writes("package:{word:all}")] } },
      withoutCommand: { command: "list" },
    },
    "update, clean, autoclean, auto-clean, distclean": {
      operands: ["word*"],
      does: [
        writes("package:lists and archives"),
        executes("code:{--option}", when("--option")),
        executes("code:{--config-file}", when("--config-file")),
      ],
    },
    "download, source": {
      operands: ["package*"],
      does: [
        writes("file:{package}.deb"),
        executes("code:{--option}", when("--option")),
        executes("code:{--config-file}", when("--config-file")),
      ],
    },
  },
  withoutCommand: "help",
  examples: {
    allow: [
      "apt moo",
      "nala history",
      "nala history info 3",
      "apt list --installed",
      "apt show -t stable bash",
      "apt-get -s upgrade",
      "apt search x",
      "apt",
    ],
    guard: {
      "apt-get install -y nginx": ["write package:nginx"],
      "apt upgrade": ["write package:all"],
      "nala history undo 3": ["write package:3"],
      "apt-get update": ["write package:lists and archives"],
      "apt-get update -o APT::Update::Pre-Invoke::=id": ["write package:lists and archives", "execute code:APT::Update::Pre-Invoke::=id"],
      "apt-get -c x update": ["write package:lists and archives", "execute code:x"],
      "apt list -o a=b -c x": ["execute code:a=b", "execute code:x"],
      "apt-get -s install -o a=b nginx": ["write package:nginx", "execute code:a=b"],
      "apt-get -s install -c x nginx": ["write package:nginx", "execute code:x"],
      "apt-get download -t stable bash": ["write file:/repo/bash.deb"],
      "apt-get source -o a=b -c x bash": ["write file:/repo/bash.deb", "execute code:a=b", "execute code:x"],
      "apt-get -t stable --host-architecture amd64 remove x": ["write package:x"],
    },
    doubt: { "apt frob": "unknown-command" },
  },
});
