import { defineTool, executes, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "dnf, yum, microdnf, dnf4, dnf5",
  source: "dnf(8) 4.14",
  options: {
    ...flags(
      "-q|--quiet -v|--verbose -y|--assumeyes --assumeno -C|--cacheonly -b|--best --nobest --refresh --nogpgcheck --skip-broken --allowerasing --obsoletes --showduplicates --installed --available --upgrades --all --security --bugfix --noautoremove --version -h|--help --downloadonly --extras --recent --duplicates --requires --whatrequires- --list -i -l --info --enabled --disabled --reverse --userinstalled",
    ),
    ...values(
      "-c|--config -d|--debuglevel -e|--errorlevel -R|--randomwait -x|--exclude --disablerepo --enablerepo --repo|--repoid --installroot --releasever --forcearch --setopt --color --comment --advisory --cve --downloaddir --destdir --enableplugin --disableplugin --qf|--queryformat --whatprovides --whatrequires --whatdepends -f|--file --arch",
    ),
  },
  optionsMayFollow: true,
  commands: {
    "list, ls, info, if, search, se, rq, leaves, repograph, repoclosure, repodiff, grouplist, groupinfo, provides, whatprovides, repolist, repoinfo, check-update, check, deplist, repoquery, updateinfo, help, alias-list":
      {
        operands: ["word*"],
        does: [
          executes("code:{--setopt}", when("--setopt")),
          executes("code:{--config}", when("--config")),
          executes("code:plugin {--enableplugin}", when("--enableplugin")),
        ],
      },
    "install, localinstall, reinstall, upgrade, update, upgrade-minimal, update-minimal, downgrade, remove, erase, autoremove, distro-sync, distrosync, swap, mark, clean, makecache, config-manager, shell, system-upgrade, offline-upgrade, download, builddep, alias, module-enable":
      { operands: ["package*"], does: [writes("package:{package:all}")], verify: "rpm -q {package}" },
    // dnf5 knows repositories and advisories by words of their own.
    "repo, advisory, environment": { withoutCommand: "help", commands: { "list, ls, info, summary": { operands: ["word*"] } } },
    "needs-restarting": { options: flags("-r|--reboothint -s|--services -u|--useronly"), operands: [] },
    changelog: {
      options: values("--since --count"),
      operands: ["word*"],
      does: [
        executes("code:{--setopt}", when("--setopt")),
        executes("code:{--config}", when("--config")),
        executes("code:plugin {--enableplugin}", when("--enableplugin")),
      ],
    },
    "module, group, groups, grp, history, groupinstall, versionlock, copr": {
      commands: {
        "list, info, provides, summary, userinstalled": { operands: ["word*"] },
        "*": { syntax: "words", operands: ["word*"], does: [writes("package:{word:all}")] },
      },
      withoutCommand: { command: "list" },
    },
  },
  withoutCommand: "help",
  examples: {
    allow: [
      "dnf needs-restarting -r",
      "dnf repo list",
      "dnf changelog --count 3 bash",
      "dnf versionlock list",
      "dnf copr list",
      "dnf list installed",
      "yum repolist -v",
      "dnf repoquery --qf '%{name}' bash",
      "dnf history",
      "dnf history info 3",
      "dnf check-update --refresh",
    ],
    guard: {
      "dnf changelog --setopt=a=b -c x --enableplugin y bash": ["execute code:a=b", "execute code:x", "execute code:plugin y"],
      "dnf versionlock add x": ["write package:x"],
      "dnf install -y nginx": ["write package:nginx"],
      "yum update": ["write package:all"],
      "dnf history undo 3": ["write package:3"],
      "dnf list --setopt=a=b -c x --enableplugin y": ["execute code:a=b", "execute code:x", "execute code:plugin y"],
      "dnf -d 1 -e 1 -R 1 -x a --disablerepo a --enablerepo a --repo a --installroot / --releasever 9 --forcearch x --setopt a --color never --comment a --advisory a --cve a --downloaddir a --destdir a --enableplugin a --disableplugin a --qf a --whatprovides a --whatrequires a --whatdepends a -f a --arch a -c a remove x":
        ["write package:x"],
    },
    doubt: { "dnf frob": "unknown-command" },
  },
});
