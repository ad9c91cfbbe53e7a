import { defineTool, deletes, discloses, flags, like, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "mc, mcli",
  source: "mc (MinIO client) RELEASE.2023, documentation",
  options: { ...flags("--json -q|--quiet --no-color --insecure --debug -v|--version"), ...values("-C|--config-dir") },
  commands: {
    "ls, tree, stat, du, diff, ping, ready": readsOnly,
    find: {
      options: {
        ...values("--name --path --regex --larger --smaller --newer-than --older-than --maxdepth --print --metadata --tags"),
        ...flags("--json --versions"),
      },
      operands: ["path"],
    },
    alias: { commands: { "list, ls": changes(discloses("secret:keys of the aliases")) } },
    version: { commands: { info: readsOnly } },
    "tag, quota, retention, legalhold, event, ilm, replicate, encrypt, cors, anonymous": {
      commands: {
        "list, ls, info, status, rule, get": {
          optionsOnlyRead: true,
          operands: ["target*"],
          does: [writes("bucket:{target}", like("target", /^(?:add|edit|rm|remove|set|import|restore)$/))],
        },
      },
    },
    admin: {
      commands: {
        info: readsOnly,
        "user, group, policy": { commands: { "list, ls, info": readsOnly } },
        cluster: { commands: { bucket: { commands: { info: readsOnly } } } },
      },
    },
    "rm, rb": changes(deletes("bucket:objects")),
    "cp, mv, mb, mirror, pipe, put, get, undo, watch, share, support, update": changes(writes("bucket:objects")),
  },
  examples: {
    allow: [
      "mc ls prod/backups",
      "mc admin info prod",
      "mc find prod/backups --name '*.gz'",
      "mc version info prod/backups",
      "mc -C 1 stat prod/x",
      "mc ilm rule ls prod/x",
    ],
    guard: {
      "mc rm x": ["delete bucket:objects"],
      "mc cp x": ["write bucket:objects"],
      "mc alias list": ["disclose secret:keys of the aliases"],
      "mc ilm rule rm prod/x": ["write bucket:rm"],
    },
    doubt: { "mc frobnicate": "unknown-command", "mc find prod --exec 'rm {}'": "unknown-option" },
  },
});
