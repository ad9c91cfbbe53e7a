import { defineTool, discloses, disrupts, executes, flags, like, unless, unlike, values, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

// Every setting of Ceph is an option, also behind the command: those not named here are unknown.
const shows: Command = { options: flags("--show-shadow --detail"), operands: ["operand*"] };

export default defineTool({
  name: "ceph",
  source: "ceph(8), Ceph 16",
  options: {
    ...flags("-s|--status -w|--watch --verbose --concise"),
    ...values("-n|--name --id|--user --cluster -f|--format --connect-timeout -m"),
    "-o, --out-file": { takes: "value", does: [writes("file:{--out-file}")] },
    // Every setting is an option too, and a configuration file is full of them.
    "--log-file, --log_file": { takes: "value", does: [writes("file:{--log_file}")] },
    "-c, --conf": { takes: "value", does: [executes("code:settings of {--conf}", unlike("--conf", /^\/etc\/ceph\/(?!.*\.\.)/))] },
  },
  optionsMayFollow: true,
  withoutCommand: { command: "interactive shell" },
  commands: {
    health: { ...shows, does: [disrupts("metric:health checks", like("operand", /^(?:un)?mute$/))] },
    "status, df, version, versions, report, features, fsid, mon_status, quorum_status, time-sync-status": shows,
    "interactive shell": { does: [executes("session:ceph", unless("--status", "--watch"))] },
    osd: {
      commands: {
        "tree, tree-from, df, ls, lspools, stat, dump, status, perf, find, metadata, blocked-by, utilization, versions, count-metadata, numa-status, in-use, info, map, safe-to-destroy, ok-to-stop, erasure-code-profile-ls":
          shows,
        pool: { commands: { "ls, stats, get, get-quota, autoscale-status": shows } },
        crush: {
          commands: {
            "tree, dump, ls, show-tunables, get-tunable, get-device-class, weight-set-ls": shows,
            rule: { commands: { "ls, list, dump": shows } },
          },
        },
        "erasure-code-profile": { commands: { "ls, get": shows } },
      },
    },
    pg: {
      commands: {
        "stat, dump, dump_stuck, dump_json, dump_pools_json, ls, ls-by-osd, ls-by-pool, ls-by-primary, map, debug, getmap": shows,
      },
    },
    mon: { commands: { "stat, dump, metadata, versions, ok-to-stop, feature-ls": shows } },
    mds: { commands: { "stat, metadata, versions, compat-show": shows } },
    mgr: { commands: { "stat, dump, services, metadata, versions": shows, module: { commands: { ls: shows } } } },
    fs: { commands: { "ls, status, dump, get, volume-ls": shows } },
    orch: { commands: { "ls, ps, status": shows, "host, device": { commands: { ls: shows } } } },
    crash: { commands: { "ls, ls-new, info, stat": shows } },
    log: { commands: { last: shows } },
    balancer: { commands: { "status, ls": shows } },
    auth: changes(discloses("secret:Ceph keys")),
    "config-key": changes(discloses("secret:Ceph configuration keys")),
  },
  examples: {
    allow: [
      "ceph -s",
      "ceph health detail",
      "ceph osd tree -f json-pretty",
      "ceph osd pool ls detail",
      "ceph pg dump_stuck unclean",
      "ceph -c /etc/ceph/b.conf -n b --id c --cluster d -f e --connect-timeout 1 -m h status",
    ],
    guard: {
      "ceph health mute x": ["disrupt metric:health checks"],
      ceph: ["execute session:ceph"],
      "ceph osd dump -o /srv/x": ["write file:/srv/x"],
      "ceph status --log-file=/srv/x": ["write file:/srv/x"],
      "ceph -c /tmp/x status": ["execute code:settings of /tmp/x"],
      "ceph auth ls": ["disclose secret:Ceph keys"],
      "ceph config-key dump": ["disclose secret:Ceph configuration keys"],
    },
    doubt: {
      "ceph frobnicate": "unknown-command",
      "ceph osd out 3": "unknown-command",
      "ceph status --plugin-dir x": "unknown-option",
      "ceph osd pool delete p p": "unknown-command",
    },
  },
});
