import { defineTool, executes, flags, unless, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "xfs_spaceman",
  source: "xfs_spaceman(8), xfsprogs 6.5",
  options: {
    ...flags("-V"),
    ...values("-p"),
    "-c": { takes: "value", does: [writes("volume:xfs file system", unlike("-c", /^(?:freesp|info|help|health|print|quit)\b/))] },
  },
  operands: ["mount"],
  does: [executes("session:xfs_spaceman", unless("-c", "-V"))],
  examples: {
    allow: ['xfs_spaceman -c "freesp -s" /data', "xfs_spaceman -c info /data"],
    guard: { 'xfs_spaceman -c "trim -f" /data': ["write volume:xfs file system"], "xfs_spaceman /data": ["execute session:xfs_spaceman"] },
    doubt: { "xfs_spaceman --frobnicate": "unknown-option" },
  },
});
