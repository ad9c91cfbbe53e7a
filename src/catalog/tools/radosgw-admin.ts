import { defineTool, deletes, discloses, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "radosgw-admin",
  source: "radosgw-admin(8), doc/man/8/radosgw-admin.rst, github.com/ceph/ceph",
  withoutCommand: "help",
  commands: {
    bucket: {
      withoutCommand: "help",
      commands: {
        "list, stats": { /*READ*/ options: values("--bucket --uid --max-entries --format"), operands: ["word*"] },
        limit: { withoutCommand: "help", commands: { check: { options: values("--uid --format"), operands: [] } } },
        "rm, link, unlink, chown, check, rewrite, reshard, sync, radoslist": changes(writes("bucket:rados gateway")),
      },
    },
    user: {
      withoutCommand: "help",
      commands: {
        "list, stats": { options: values("--uid --max-entries"), operands: [] },
        info: changes(discloses("secret:keys of the gateway user")),
        "create, modify, rm, suspend, enable, check": changes(writes("account:rados gateway")),
      },
    },
    usage: {
      withoutCommand: "help",
      commands: {
        show: { options: values("--uid --start-date --end-date"), operands: [] },
        "trim, clear": changes(deletes("log:usage")),
      },
    },
    sync: {
      withoutCommand: "help",
      commands: {
        status: { operands: [] },
      },
    },
    "realm, zonegroup": {
      withoutCommand: "help",
      commands: {
        "list, get-default, list-periods": { operands: [] },
        "create, modify, delete, default, commit": changes(writes("configuration:rados gateway")),
      },
    },
    "gc, lc, reshard": {
      withoutCommand: "help",
      commands: {
        "list, status": { options: flags("--include-all"), operands: [] },
        "process, add, cancel": changes(writes("bucket:rados gateway")),
      },
    },
  },
  examples: {
    allow: [
      "radosgw-admin bucket stats --bucket b",
      "radosgw-admin user list",
      "radosgw-admin sync status",
      "radosgw-admin usage show --uid u",
      "radosgw-admin gc list",
      "radosgw-admin realm list",
      "radosgw-admin bucket limit check --uid u",
    ],
    guard: {
      "radosgw-admin user info": ["disclose secret:keys of the gateway user"],
      "radosgw-admin user rm x": ["write account:rados gateway"],
      "radosgw-admin bucket rm x": ["write bucket:rados gateway"],
      "radosgw-admin usage trim": ["delete log:usage"],
      "radosgw-admin realm delete": ["write configuration:rados gateway"],
      "radosgw-admin gc process": ["write bucket:rados gateway"],
    },
    doubt: { "radosgw-admin frobnicate": "unknown-command" },
  },
});
