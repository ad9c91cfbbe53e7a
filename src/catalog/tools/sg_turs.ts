import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "sg_turs",
  source: "sg_turs(8) and src/sg_turs.c, sg3_utils 1.49",
  options: {
    ...flags("-h|--help -l|--low -N|--new -O|--old -p|--progress -t|--time -v|--verbose -V|--version"),
    ...values("-d|--delay -n|--num|--number -T|--tmo|--timeout"),
  },
  operands: ["device"],
  examples: {
    allow: ["sg_turs /dev/sda", "sg_turs -p -n 3 /dev/sda"],
    guard: {},
    doubt: { "sg_turs --frobnicate": "unknown-option" },
  },
});
