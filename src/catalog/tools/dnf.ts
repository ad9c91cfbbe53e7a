import { defineTool, executes, flags, unless, values, when, writes, type Options } from "../tool.ts";

/** Settings of one call may run programs, whatever it is asked. */
const running: Options = {
  "--setopt": { takes: "value", does: [executes("code:{--setopt}")] },
  "-c, --config": { takes: "value", does: [executes("code:{--config}")] },
  "--enableplugin": { takes: "value", does: [executes("code:plugin {--enableplugin}")] },
};

export default defineTool({
  name: "dnf, yum, microdnf, dnf4, dnf5",
  source: "dnf(8) 4.14; doc/download.rst, system-upgrade.rst and copr.rst, dnf-plugins-core 4; dnf5-offline(8), dnf5-copr(8)",
  helpAs: ["-h", "--help-cmd"],
  options: {
    ...flags(
      "-q|--quiet -v|--verbose -y|--assumeyes --assumeno -C|--cacheonly -b|--best --nobest --refresh --nogpgcheck --skip-broken --allowerasing --obsoletes --showduplicates --installed --available --upgrades --all --security --bugfix --noautoremove --version -h|--help --downloadonly --extras --recent --duplicates --requires --whatrequires- --list -i -l --info --enabled --disabled --reverse --userinstalled",
    ),
    ...running,
    ...values(
      "-d|--debuglevel -e|--errorlevel -R|--randomwait -x|--exclude --disablerepo --enablerepo --repo|--repoid --installroot --releasever --forcearch --color --comment --advisory --cve --downloaddir --destdir --disableplugin --qf|--queryformat --whatprovides --whatrequires --whatdepends -f|--file --arch",
    ),
  },
  optionsMayFollow: true,
  commands: {
    "list, ls, info, if, search, se, rq, leaves, repograph, repoclosure, repodiff, grouplist, groupinfo, provides, whatprovides, repolist, repoinfo, check-update, check, deplist, repoquery, updateinfo, help, alias-list":
      {
        operands: ["word*"],
      },
    "install, localinstall, reinstall, upgrade, update, upgrade-minimal, update-minimal, downgrade, remove, erase, autoremove, distro-sync, distrosync, swap, mark, clean, makecache, config-manager, shell, builddep, alias, module-enable":
      { operands: ["package*"], does: [writes("package:{package:all}")], verify: "rpm -q {package}" },
    // Addresses are printed instead.
    download: {
      options: { ...flags("--url|--urls --source --debuginfo --resolve --alldeps"), ...values("--urlprotocol|--urlprotocols") },
      operands: ["package*"],
      preview: [when("--urls"), unless("--setopt", "--config", "--enableplugin")],
      does: [writes("package:{package:all}")],
    },
    "system-upgrade, offline-upgrade, offline-distrosync, offline": {
      commands: {
        "log, status": { options: values("--number"), operands: [] },
        "*": { syntax: "words", operands: ["word*"], does: [writes("package:{word:all}")] },
      },
    },
    // dnf5 knows repositories and advisories by words of their own.
    "repo, advisory, environment": { withoutCommand: "help", commands: { "list, ls, info, summary": { operands: ["word*"] } } },
    "needs-restarting": { options: flags("-r|--reboothint -s|--services -u|--useronly"), operands: [] },
    changelog: {
      options: values("--since --count"),
      operands: ["word*"],
    },
    "module, group, groups, grp, history, groupinstall, versionlock, copr": {
      commands: {
        "list, info, provides, summary, search, debug, userinstalled": { operands: ["word*"] },
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
      "dnf copr search x",
      "dnf download --url --urlprotocol https bash",
      "dnf builddep --help-cmd",
      "dnf install -h",
      "dnf5 system-upgrade log --number=-1",
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
      "dnf download --url --setopt a=b -c x --enableplugin y bash": [
        "execute code:a=b",
        "execute code:x",
        "execute code:plugin y",
        "write package:bash",
      ],
      "dnf copr list --setopt=a=b": ["execute code:a=b"],
      "dnf needs-restarting -c x": ["execute code:x"],
      "dnf download bash": ["write package:bash"],
      "dnf download --urlprotocol https bash": ["write package:bash"],
      "dnf offline log --setopt a=b -c x --enableplugin y": ["execute code:a=b", "execute code:x", "execute code:plugin y"],
      "dnf offline-upgrade reboot": ["write package:all"],
      "dnf install -y nginx": ["write package:nginx"],
      "yum update": ["write package:all"],
      "dnf history undo 3": ["write package:3"],
      "dnf list --setopt=a=b -c x --enableplugin y": ["execute code:a=b", "execute code:x", "execute code:plugin y"],
      "dnf -d 1 -e 1 -R 1 -x a --disablerepo a --enablerepo a --repo a --installroot / --releasever 9 --forcearch x --setopt a --color never --comment a --advisory a --cve a --downloaddir a --destdir a --enableplugin a --disableplugin a --qf a --whatprovides a --whatrequires a --whatdepends a -f a --arch a -c a remove x":
        ["execute code:a", "execute code:a", "execute code:plugin a", "write package:x"],
    },
    doubt: { "dnf frob": "unknown-command" },
  },
});
