import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ipset",
  source: "ipset(8) 7.17",
  commands: {
    "test, version, help": readsOnly,
    "list, save": {
      options: {
        ...flags("-t|-terse -n|-name -s|-sorted -r|-resolve -q|-quiet"),
        ...values("-o|-output"),
        "-f, -file": { takes: "value", does: [writes("file:{-file}")] },
      },
      operands: ["set?"],
    },
    "create, add, del, destroy, flush, rename, swap, restore": changes(writes("firewall:ipset")),
  },
  examples: {
    allow: ["ipset list blocked -t", "ipset save -o xml", "ipset test blocked 10.0.0.1"],
    guard: { "ipset create x": ["write firewall:ipset"], "ipset save -f /srv/x": ["write file:/srv/x"] },
    doubt: { "ipset frobnicate": "unknown-command" },
  },
});
