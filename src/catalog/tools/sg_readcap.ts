import { attached, defineTool, flags, values } from "../tool.ts";

// `--js-file` writes, `--inhex` reads any file: both stay undeclared.
export default defineTool({
  name: "sg_readcap",
  source: "sg_readcap(8) and src/sg_readcap.c, sg3_utils 1.49",
  options: {
    ...flags(
      "-b|--brief -h|--help -H|--hex -l|--16|--long -N|--new -O|--old -p|--pmi -r|--raw -R|--readonly -T|--10 -v|--verbose -V|--version -z|--zbc",
    ),
    ...values("-L|--lba"),
    ...attached("-j|--json"),
  },
  operands: ["device"],
  examples: {
    allow: ["sg_readcap -l /dev/sda", "sg_readcap -p -L 0 /dev/sda"],
    guard: {},
    doubt: { "sg_readcap -p --js-file=/srv/x /dev/sda": "unknown-option" },
  },
});
