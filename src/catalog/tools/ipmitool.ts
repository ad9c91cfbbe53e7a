import { defineTool, deletes, disrupts, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ipmitool",
  source: "ipmitool(1) 1.8.18",
  syntax: "gnu",
  options: { ...flags("-v -c -V -h -E -a -K"), ...values("-I -H -U -P -f -k -y -C -L -o -t -b -m -d -p -l -e -O -z -N -R -B -T -A -S -g") },
  commands: {
    sensor: {
      withoutCommand: { command: "list" },
      commands: { "list, get, reading": readsOnly, thresh: changes(writes("device:sensor thresholds")) },
    },
    sdr: { withoutCommand: { command: "list" }, commands: { "list, elist, get, info, type, entity": readsOnly } },
    sel: {
      withoutCommand: { command: "info" },
      commands: {
        "info, list, elist, get": readsOnly,
        "clear, delete": changes(deletes("log:system event log")),
        time: { commands: { get: readsOnly } },
      },
    },
    fru: { withoutCommand: { command: "print" }, commands: { "print, list": readsOnly } },
    chassis: {
      commands: {
        "status, poh, restart_cause": readsOnly,
        power: { commands: { status: readsOnly, "on, off, cycle, reset, diag, soft": changes(disrupts("host:chassis power")) } },
        "identify, policy, bootdev, bootparam": changes(writes("device:chassis settings")),
      },
    },
    power: { commands: { status: readsOnly, "on, off, cycle, reset, diag, soft": changes(disrupts("host:chassis power")) } },
    "mc, bmc": {
      commands: {
        "info, selftest, getenables, guid": readsOnly,
        watchdog: { commands: { get: readsOnly } },
        reset: changes(disrupts("host:management controller")),
      },
    },
    lan: { commands: { print: readsOnly, stats: { commands: { get: readsOnly } }, set: changes(writes("network:management controller")) } },
    user: { commands: { "list, summary": readsOnly, "set, disable, enable, priv": changes(writes("account:management controller")) } },
    channel: { commands: { "info, getaccess, getciphers": readsOnly } },
    dcmi: { commands: { power: { commands: { reading: readsOnly } }, "discover, sensors, get_temp_reading": readsOnly } },
    session: { commands: { info: readsOnly } },
    pef: { commands: { "info, status, list": readsOnly } },
  },
  examples: {
    allow: [
      "ipmitool sensor",
      "ipmitool sdr elist",
      "ipmitool sel list",
      "ipmitool -I lanplus -H bmc1 -U ops -P p chassis power status",
      "ipmitool mc watchdog get",
      "ipmitool -I 1 -H 1 -U 1 -P 1 -f 1 -k 1 -y 1 -C 1 -L 1 -o 1 -t 1 -b 1 -m 1 -d 1 -p 1 -l 1 -e 1 -O 1 -z 1 -N 1 -R 1 -B 1 -T 1 -A 1 -S 1 -g 1 fru",
    ],
    guard: {
      "ipmitool sensor thresh a lower 1": ["write device:sensor thresholds"],
      "ipmitool sel clear": ["delete log:system event log"],
      "ipmitool chassis power off": ["disrupt host:chassis power"],
      "ipmitool chassis identify": ["write device:chassis settings"],
      "ipmitool power cycle": ["disrupt host:chassis power"],
      "ipmitool mc reset warm": ["disrupt host:management controller"],
      "ipmitool lan set 1 ipsrc dhcp": ["write network:management controller"],
      "ipmitool user set password 3 y": ["write account:management controller"],
    },
    doubt: { "ipmitool frobnicate": "unknown-command", "ipmitool raw 6 1": "unknown-command" },
  },
});
