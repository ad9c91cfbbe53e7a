import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "aa-complain, aa-enforce, aa-disable, aa-audit, aa-teardown, aa-remove-unknown, aa-logprof, aa-genprof, aa-autodep, apparmor_parser",
  source:
    "aa-complain(8) and its neighbours, apparmor_parser(8), AppArmor 3.0; utils/aa-remove-unknown and parser/aa-teardown, which take no other word",
  helpAs: ["-h"],
  ...changes(writes("kernel:AppArmor profile")),
  examples: {
    allow: ["aa-genprof -h"],
    guard: { "aa-complain x": ["write kernel:AppArmor profile"] },
    doubt: {},
  },
});
