import { defineTool, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "etcdutl",
  source: "etcdutl 3.6, etcdutl, github.com/etcd-io/etcd",
  options: { ...values("-w|--write-out") },
  withoutCommand: "help",
  commands: {
    snapshot: {
      withoutCommand: "help",
      commands: {
        status: { /*READ*/ options: values("-w|--write-out"), operands: ["file"] },
        restore: changes(writes("store:etcd")),
      },
    },
    version: readsOnly,
    hashkv: { options: values("--rev"), operands: ["file"] },
    "defrag, migrate, backup": changes(writes("store:etcd")),
  },
  examples: {
    allow: ["etcdutl snapshot status a.db -w table", "etcdutl -w 1 snapshot status"],
    guard: { "etcdutl snapshot restore a.db": ["write store:etcd"], "etcdutl defrag x": ["write store:etcd"] },
    doubt: { "etcdutl frobnicate": "unknown-command" },
  },
});
