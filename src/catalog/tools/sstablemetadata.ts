import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "sstablemetadata, sstableutil, sstablelevelinfo",
  source: "recalled from Apache Cassandra 4.1 documentation, SSTable tools",
  options: {
    ...flags("-c|--colors -s|--scan -u|--unicode -v|--verbose -d|--debug -h|--help -o|--oplog"),
    ...values("-g|--gc_grace_seconds -t|--type -T|--timestamp_unit"),
  },
  operands: ["name*"],
  examples: {
    allow: ["sstablemetadata -s a-Data.db", "sstableutil -t final shop orders"],
    guard: {},
    doubt: { "sstablemetadata --frobnicate": "unknown-option" },
  },
});
