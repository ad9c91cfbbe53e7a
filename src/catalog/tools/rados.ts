import { defineTool, readsOnly, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "rados",
  source: "rados(8), Ceph 16",
  options: {
    ...values("-n|--name --id --cluster -m -p|--pool -f|--format"),
    "--log-file, --log_file": { takes: "value", does: [writes("file:{--log_file}")] },
  },
  optionsMayFollow: true,
  commands: {
    "df, lspools, stat": readsOnly,
    ls: { optionsOnlyRead: true, operands: ["output?"], does: [writes("file:{output}", unlike("output", /^-$/))] },
  },
  examples: {
    allow: ["rados df", "rados ls -p x", "rados -p x ls -", "rados --name 1 --id 1 --cluster 1 -m 1 --pool 1 --format 1 df"],
    guard: { "rados -p x ls /srv/x": ["write file:/srv/x"], "rados df --log-file /srv/x": ["write file:/srv/x"] },
    doubt: { "rados frobnicate": "unknown-command", "rados get a /srv/x": "unknown-command", "rados rm a": "unknown-command" },
  },
});
