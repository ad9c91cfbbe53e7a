import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "audit2allow, audit2why",
  source: "audit2allow(1), policycoreutils 3.4",
  options: {
    ...flags(
      "-a|--all -b|--boot -d|--dmesg -D|--dontaudit -e|--explain -l|--lastreload -r|--requires -R|--reference -N|--noreference -v|--verbose -w|--why -x|--xperms -h|--help",
    ),
    ...values("-i|--input -m|--module -p|--policy -t|--type"),
    "-M": { takes: "value", does: [writes("file:{-M}.pp")] },
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  },
  operands: [],
  examples: {
    allow: ["audit2allow -w -a", "audit2why -al", "audit2allow -i /var/log/audit/audit.log -m local -t httpd_t -p x"],
    guard: { "audit2allow -a -M local": ["write file:/repo/local.pp"], "audit2allow -a -o /srv/x": ["write file:/srv/x"] },
    doubt: {},
  },
});
