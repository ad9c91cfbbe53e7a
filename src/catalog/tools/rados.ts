import { defineTool, readsOnly, values } from "../tool.ts";

export default defineTool({
  name: "rados",
  source: "rados(8), Ceph 16",
  options: { ...values("-c|--conf -n|--name --id --cluster -m -p|--pool -f|--format") },
  commands: {
    "df, lspools, ls, stat": readsOnly,
  },
  examples: {
    allow: ["rados df", "rados --conf 1 --name 1 --id 1 --cluster 1 -m 1 --pool 1 --format 1 df"],
    guard: {},
    doubt: { "rados frobnicate": "unknown-command", "rados get a /srv/x": "unknown-command", "rados rm a": "unknown-command" },
  },
});
