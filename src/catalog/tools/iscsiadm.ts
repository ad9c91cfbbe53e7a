import { defineTool, discloses, flags, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "iscsiadm",
  source: "iscsiadm(8), open-iscsi 2.1",
  options: {
    ...flags("-s|--stats -h|--help -V|--version"),
    ...values("-m|--mode -P|--print -T|--targetname -p|--portal -I|--interface -r|--sid|--host -d|--debug -t|--type -o|--op"),
    "-S, --show": { takes: "flag", does: [discloses("secret:iSCSI passwords")] },
  },
  does: [
    // Discovery stores what it finds as node records.
    writes("configuration:iSCSI nodes", when("--type")),
    writes("configuration:iSCSI {--op}", unlike("--op", /^show$/)),
  ],
  examples: {
    allow: ["iscsiadm -m session -P 3", "iscsiadm -m node", "iscsiadm -m session -r 1 -s", "iscsiadm -m node -o show"],
    guard: {
      "iscsiadm -m discovery -t sendtargets -p 10.0.0.1": ["write configuration:iSCSI nodes"],
      "iscsiadm -m node -T x -o delete": ["write configuration:iSCSI delete"],
      "iscsiadm -m node -S": ["disclose secret:iSCSI passwords"],
    },
    doubt: { "iscsiadm -m node --login": "unknown-option", "iscsiadm -m session -u": "unknown-option" },
  },
});
