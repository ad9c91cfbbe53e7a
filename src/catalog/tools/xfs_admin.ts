import { defineTool, executes, flags, unlike, values, writes } from "../tool.ts";

/** No character that means something to a shell. */
const plain = /^[\w./:@%+,=-]+$/;

export default defineTool({
  name: "xfs_admin",
  source: "xfs_admin 6.5, db/xfs_admin.sh, xfsprogs",
  options: {
    ...flags("-l -u -V"),
    ...values("-r"),
    "-L": { takes: "value", does: [writes("volume:label of {device:a file system}")] },
    "-U": { takes: "value", does: [writes("volume:UUID of {device:a file system}")] },
  },
  operands: ["device?", "log?"],
  // The script hands what it is given to `eval`.
  does: [
    executes("code:{device}", unlike("device", plain)),
    executes("code:{log}", unlike("log", plain)),
    executes("code:{-r}", unlike("-r", plain)),
  ],
  examples: {
    allow: ["xfs_admin -lu /dev/sda1"],
    guard: {
      "xfs_admin -l '/dev/sda;reboot'": ["execute code:/dev/sda;reboot"],
      "xfs_admin -l /dev/sda '/dev/sdb;reboot'": ["execute code:/dev/sdb;reboot"],
      "xfs_admin -r '$(reboot)' -l /dev/sda": ["execute code:$(reboot)"],
      "xfs_admin -L data /dev/sda1": ["write volume:label of /dev/sda1"],
      "xfs_admin -U generate /dev/sda1": ["write volume:UUID of /dev/sda1"],
    },
    doubt: { "xfs_admin -c 0 /dev/sda1": "unknown-option" },
  },
});
