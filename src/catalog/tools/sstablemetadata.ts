import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  // `-c` is `--colors` to one and `--cleanup` to another.
  name: "sstablemetadata, sstableutil, sstablelevelinfo",
  source: "Apache Cassandra documentation, SSTable tools, cassandra.apache.org/doc/latest/tools/sstable",
  options: {
    ...flags("--colors -s|--scan -u|--unicode -v|--verbose -d|--debug -h|--help -o|--oplog"),
    ...values("-g|--gc_grace_seconds -t|--type -T|--timestamp_unit"),
  },
  operands: ["name*"],
  examples: {
    allow: ["sstablemetadata -s a-Data.db", "sstableutil -t final shop orders"],
    guard: {},
    doubt: {
      "sstableutil -c shop orders": "unknown-option",
      "sstableutil --cleanup shop orders": "unknown-option",
      "sstablemetadata --frobnicate": "unknown-option",
    },
  },
});
