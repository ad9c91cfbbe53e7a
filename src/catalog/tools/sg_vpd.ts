import { attached, defineTool, flags, values } from "../tool.ts";

// `--js-file` writes, `--inhex` reads any file: both stay undeclared.
export default defineTool({
  name: "sg_vpd",
  source: "sg_vpd(8) and src/sg_vpd.c, sg3_utils 1.49",
  options: {
    ...flags(
      "-a|--all -D|--debug -d|--desc|--descriptors -e|--enumerate -E|--examine -Z|--export -f|--force -h|--help -H|--hex -i|--ident -l|--long -q|--quiet -r|--raw -v|--verbose -V|--version",
    ),
    ...values("-m|--maxlen -p|--page -M|--vendor"),
    ...attached("-j|--json"),
  },
  operands: ["device*"],
  examples: {
    allow: ["sg_vpd --page di /dev/sda", "sg_vpd -l /dev/sda"],
    guard: {},
    doubt: { "sg_vpd -l --js-file=/srv/x /dev/sda": "unknown-option" },
  },
});
