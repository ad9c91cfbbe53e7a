import { attached, defineTool, flags, values } from "../tool.ts";

// `--js-file` writes, `--inhex` reads any file: both stay undeclared.
export default defineTool({
  name: "sg_inq",
  source: "sg_inq(8) and src/sg_inq.c, sg3_utils 1.49",
  options: {
    ...flags(
      "-a|--ata -c|--cmddt -D|--debug -d|--desc|--descriptors -u|--export -x|--extended -f|--force -h|--help -H|--hex -i|--id -L|--long -N|--new -O|--old -o|--only -q|--quiet -r|--raw -s|--vendor -v|--verbose -V|--version -e|--vpd",
    ),
    ...values("-B|--block -C|--cns -l|--len -m|--maxlen -p|--page"),
    ...attached("-j|--json"),
  },
  operands: ["device*"],
  examples: {
    allow: ["sg_inq /dev/sda", "sg_inq -p di -j /dev/sda"],
    guard: {},
    doubt: { "sg_inq -u --js-file=/srv/x /dev/sda": "unknown-option" },
  },
});
