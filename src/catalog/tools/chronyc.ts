import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "chronyc",
  source: "chronyc(1) 4.3",
  options: { ...flags("-4 -6 -n -N -c -d -v"), ...values("-h -p") },
  commands: {
    "tracking, sources, sourcestats, sourcename, activity, ntpdata, authdata, selectdata, serverstats, smoothing, rtcdata, waitsync, manual-list, help":
      readsOnly,
    clients: { options: { ...flags("-k"), ...values("-p") }, operands: [] },
    "makestep, burst, online, offline, onoffline, add, delete, allow, deny, refresh, rekey, reload, reselect, reset, settime, shutdown, trimrtc, writertc, cyclelogs, dump":
      changes(writes("host:clock")),
  },
  examples: {
    allow: ["chronyc tracking", "chronyc -n -h ntp1 -p 323 sources -v"],
    guard: { "chronyc makestep x": ["write host:clock"] },
    doubt: {
      "chronyc frobnicate": "unknown-command",
      "chronyc clients -r": "unknown-option",
      "chronyc -m makestep": "unknown-option",
      "chronyc -a 'burst 4/4'": "unknown-option",
    },
  },
});
