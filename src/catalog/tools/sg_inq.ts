import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "sg_inq, sg_readcap, sg_vpd, sg_turs",
  source: "recalled from sg_inq(8), sg_readcap(8), sg_vpd(8), sg_turs(8), sg3_utils 1.46",
  options: {
    ...flags(
      "-a|--all -d -e|--vpd -h|--hex|--help -H -i|--id -l|--long -r|--raw -v|--verbose -V|--version -x -b|--brief -q|--quiet -s -u|--export",
    ),
    ...values("-p|--page -m|--maxlen -n|--number"),
  },
  operands: ["device*"],
  examples: {
    allow: ["sg_inq /dev/sda", "sg_vpd --page di /dev/sda", "sg_readcap -l /dev/sda"],
    guard: {},
    doubt: { "sg_inq --frobnicate": "unknown-option" },
  },
});
