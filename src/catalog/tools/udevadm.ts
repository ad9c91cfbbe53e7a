import { attached, defineTool, deletes, disrupts, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "udevadm",
  source: "udevadm(8), systemd 252",
  options: { ...flags("-d|--debug") },
  commands: {
    "monitor, settle, verify, wait": readsOnly,
    info: {
      options: {
        ...flags("-x|--export -e|--export-db -a|--attribute-walk -r|--root -t|--tree -h|--help -V|--version --no-pager"),
        ...attached("-w|--wait-for-initialization"),
        ...values("-q|--query -p|--path -n|--name -P|--export-prefix -d|--device-id-of-file"),
        "-c, --cleanup-db": { takes: "flag", does: [deletes("configuration:udev database")] },
      },
      operands: ["device*"],
    },
    "trigger, control, test-builtin, lock": changes(disrupts("device:udev events")),
  },
  examples: {
    allow: [
      "udevadm monitor",
      "udevadm info -a -n /dev/sda",
      "udevadm info --query=property /dev/sda",
      "udevadm info -q all -p /block/sda -P x -d /",
    ],
    guard: { "udevadm trigger x": ["disrupt device:udev events"], "udevadm info -c": ["delete configuration:udev database"] },
    doubt: { "udevadm frobnicate": "unknown-command" },
  },
});
