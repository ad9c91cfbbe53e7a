import { defineTool, flags, unlike, values, writes, type Command } from "../tool.ts";

// Every setting of Ceph is an option too, among them those that name files and libraries: only these are known.
const asks: Command = { operands: ["name*"] };

export default defineTool({
  name: "rados",
  source: "rados(8) as doc/man/8/rados.rst of ceph/ceph has it, 2025; --format and --log-file from Ceph 16",
  options: {
    ...values("-n|--name --id --cluster -m -p|--pool -f|--format -N|--namespace --pgid -s|--snap --object-locator"),
    ...flags("--all --default --striper --version"),
    "--log-file, --log_file": { takes: "value", does: [writes("file:{--log_file}")] },
  },
  optionsMayFollow: true,
  commands: {
    "df, lspools, lssnap, stat, stat2, listwatchers, listxattr, listomapkeys, list-inconsistent-pg, list-inconsistent-obj, list-inconsistent-snapset":
      asks,
    ls: { operands: ["output?"], does: [writes("file:{output}", unlike("output", /^-$/))] },
  },
  examples: {
    allow: ["rados df --format json", "rados -p vms ls --all", "rados -p vms ls -", "rados -p vms stat a"],
    guard: {
      "rados df --log-file /srv/x": ["write file:/srv/x"],
      "rados --name 1 --id 1 --cluster 1 -m 1 --pool 1 --format 1 -N 1 --pgid 1 -s 1 --object-locator 1 --log-file /dev/null ls /srv/x": [
        "write output:/dev/null",
        "write file:/srv/x",
      ],
    },
    doubt: {
      "rados frobnicate": "unknown-command",
      "rados get a /srv/x": "unknown-command",
      "rados rm a": "unknown-command",
      "rados df --plugin-dir=/srv": "unknown-option",
    },
  },
});
