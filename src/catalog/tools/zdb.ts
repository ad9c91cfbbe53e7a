import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "zdb",
  source: "zdb(8), man/man8/zdb.8, OpenZFS 2.3, github.com/openzfs/zfs",
  options: {
    ...flags(
      "-b|--block-stats -c|--checksum -C|--config -d|--datasets -D|--dedup-stats -h|--history -i|--intent-logs -k|--checkpointed-state -l|--label -L|--disable-leak-tracking -m|--metaslabs -M|--metaslab-groups -P|--parseable -q -s|--io-stats -S|--simulate-dedup -T|--brt-stats -u|--uberblock -v|--verbose -V|--verbatim -e|--exported -G|--dump-debug-msg -y|--livelist",
    ),
    ...values("-p|--path -t|--txg -U|--cachefile -I|--inflight"),
  },
  operands: ["what*"],
  examples: {
    allow: ["zdb -C", "zdb --block-stats --txg 5 tank", "zdb -l /dev/sda1", "zdb -mm tank"],
    guard: {},
    doubt: { "zdb -R tank 0:0:200": "unknown-option", "zdb -b -x /srv/x tank": "unknown-option" },
  },
});
