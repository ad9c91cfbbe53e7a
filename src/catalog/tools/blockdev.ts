import { defineTool, flags, writes } from "../tool.ts";

export default defineTool({
  name: "blockdev",
  source: "blockdev(8), util-linux 2.38.1",
  options: {
    ...flags(
      "-q -v -V|--version --report --getalignoff --getbsz --getdiscardzeroes --getdiskseq --getfra --getiomin --getioopt --getmaxsect --getpbsz --getra --getro --getsize64 --getsize --getss --getsz --getzonesz",
    ),
    "--setro": { takes: "flag", does: [writes("volume:{device}")] },
    "--setrw": { takes: "flag", does: [writes("volume:{device}")] },
    "--flushbufs": { takes: "flag", does: [writes("volume:{device}")] },
    "--rereadpt": { takes: "flag", does: [writes("volume:{device}")] },
    "--setbsz": { takes: "value", does: [writes("volume:{device}")] },
    "--setfra": { takes: "value", does: [writes("volume:{device}")] },
    "--setra": { takes: "value", does: [writes("volume:{device}")] },
  },
  operands: ["device*"],
  examples: {
    allow: ["blockdev --getsize64 /dev/sda", "blockdev --report"],
    guard: {
      "blockdev --setro /dev/sdb": ["write volume:/dev/sdb"],
      "blockdev --setrw /dev/sdb": ["write volume:/dev/sdb"],
      "blockdev --flushbufs /dev/sdb": ["write volume:/dev/sdb"],
      "blockdev --rereadpt /dev/sdb": ["write volume:/dev/sdb"],
      "blockdev --setbsz 512 /dev/sdb": ["write volume:/dev/sdb"],
      "blockdev --setfra 8 /dev/sdb": ["write volume:/dev/sdb"],
      "blockdev --setra 8 /dev/sdb": ["write volume:/dev/sdb"],
    },
    doubt: {},
  },
});
