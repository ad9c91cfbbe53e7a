import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "mokutil",
  source: "mokutil(1) 0.6",
  options: {
    ...flags(
      "-l|--list-enrolled -N|--list-new -D|--list-delete --sb-state --pk --kek --db --dbx --list-sbat-revocations -h|--help -v|--verbose-listing --short",
    ),
    ...values("-t|--test-key"),
  },
  operands: [],
  examples: {
    allow: ["mokutil --sb-state", "mokutil -t key.crt"],
    guard: {},
    doubt: { "mokutil --import k.der": "unknown-option", "mokutil --disable-validation": "unknown-option" },
  },
});
