import { always } from "./_always.ts";
import { defineTool, deletes, discloses, disrupts, executes, flags, readsOnly, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "gitlab-ctl",
  source: "files/gitlab-ctl-commands and doc of omnibus-gitlab, 2026-08; lib/omnibus-ctl.rb of chef/omnibus-ctl 0.6",
  help: "alone",
  commands: {
    // Its word stands in a shell line, behind the folder of the logs.
    tail: {
      options: flags("-f"),
      operands: ["log?"],
      does: [executes("code:{log}", unlike("log", /^(?!.*\.\.)[\w./@-]+$/))],
    },
    "status, service-list, get-redis-master, get-postgresql-primary, check-config, upgrade-check, help, --help, --version": readsOnly,
    // One shows what was made of gitlab.rb, the other its lines.
    "show-config, diff-config": always(discloses("secret:gitlab settings")),
    "start, stop, restart, hup, int, term, kill, graceful-kill, once, usr1, usr2": {
      syntax: "words",
      operands: ["service?"],
      does: [disrupts("service:gitlab {service:all}")],
      verify: "gitlab-ctl status {service}",
    },
    "cleanse, uninstall, remove-accounts": always(deletes("package:gitlab")),
    "backup-etc": always(writes("file:/etc/gitlab/config_backup")),
    "reconfigure, upgrade, pg-upgrade, revert-pg-upgrade, set-replicate-password, write-pgpass, pg-password-md5": always(
      writes("configuration:gitlab"),
    ),
    "*": always(executes("service:gitlab-ctl")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["gitlab-ctl status puma", "gitlab-ctl tail nginx/gitlab_error.log", "gitlab-ctl service-list", "gitlab-ctl"],
    guard: {
      "gitlab-ctl reconfigure --help": ["write configuration:gitlab"],
      "gitlab-ctl restart": ["disrupt service:gitlab all"],
      "gitlab-ctl hup nginx": ["disrupt service:gitlab nginx"],
      "gitlab-ctl reconfigure": ["write configuration:gitlab"],
      "gitlab-ctl cleanse": ["delete package:gitlab"],
      "gitlab-ctl tail 'x|y'": ["execute code:x|y"],
      "gitlab-ctl tail ../../../etc": ["execute code:../../../etc"],
      "gitlab-ctl backup-etc": ["write file:/etc/gitlab/config_backup"],
      "gitlab-ctl diff-config": ["disclose secret:gitlab settings"],
      "gitlab-ctl promote": ["execute service:gitlab-ctl"],
    },
    doubt: { "gitlab-ctl $X": "dynamic-word" },
  },
});
