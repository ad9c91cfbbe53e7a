import { defineTool, deletes, discloses, disrupts, executes, flags, readsOnly, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "pm2",
  source: "pm2 5.4 --help, pm2.keymetrics.io/docs",
  options: { ...flags("-v|--version -s|--silent -m|--mini-list") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "list, ls, l, ps, status, describe, desc, info, show, id, pid, logs, log, monit, imonit, dash, report, slist, sysinfos, examples, ping":
      readsOnly,
    "start, serve, init, module:*, install, deploy, startOrRestart, startOrReload": always(executes("code:by pm2")),
    "stop, restart, reload, gracefulReload, scale, reset, sendSignal, trigger, send, attach, resurrect, update, updatePM2, kill": always(
      disrupts("service:pm2 process"),
    ),
    "delete, del, flush, reloadLogs": always(deletes("service:pm2 process")),
    "env, jlist, prettylist": always(discloses("secret:environment of a process")),
    "save, dump, set, get, conf, config, unset, startup, unstartup, uninstall, link, unlink, plus, login, logout, cleardump, autoinstall":
      always(writes("configuration:pm2")),
  },
  examples: {
    allow: ["pm2 list", "pm2 logs web --lines 100 --nostream"],
    guard: {
      "pm2 start": ["execute code:by pm2"],
      "pm2 stop": ["disrupt service:pm2 process"],
      "pm2 delete": ["delete service:pm2 process"],
      "pm2 env": ["disclose secret:environment of a process"],
      "pm2 save": ["write configuration:pm2"],
    },
    doubt: { "pm2 frobnicate": "unknown-command" },
  },
});
