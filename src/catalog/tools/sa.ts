import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "sa",
  source: "sa(8), GNU accounting utilities 6.6.4",
  options: {
    ...flags(
      "-a|--list-all-names -b|--sort-sys-user-div-calls -c|--percentages -d|--sort-avio -D|--sort-tio -f|--not-interactive -i|--dont-read-summary-files -j|--print-seconds -k|--sort-cpu-avmem -K|--sort-ksec -l|--separate-times -m|--user-summary -n|--sort-num-calls -p|--show-paging -P|--show-paging-avg -r|--reverse-sort -s|--merge -t|--print-ratio -u|--print-users --separate-forks --sort-real-time --debug -V|--version -h|--help",
    ),
    ...values("-v|--threshold --ahz --other-usracct-file --other-savacct-file --other-acct-file"),
  },
  operands: ["file?"],
  does: [
    writes("file:{--other-savacct-file:/var/log/account/savacct}", when("--merge")),
    writes("file:{--other-usracct-file:/var/log/account/usracct}", when("--merge")),
  ],
  examples: {
    allow: ["sudo sa", "sa -m -c --sort-real-time", "sa -v 3 --ahz 100 -i /var/log/account/pacct.0"],
    guard: {
      "sa -s": ["write file:/var/log/account/savacct", "write file:/var/log/account/usracct"],
      "sa -s --other-savacct-file /srv/a --other-usracct-file /srv/b x": ["write file:/srv/a", "write file:/srv/b"],
    },
    doubt: { "sa --frob": "unknown-option" },
  },
});
