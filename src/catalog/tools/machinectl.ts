import { defineTool, disrupts, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "machinectl",
  source: "machinectl(1), systemd 252",
  options: {
    ...flags("--no-pager --no-legend -l|--full -q|--quiet -a|--all --value"),
    ...values("-p|--property -H|--host -M|--machine -n|--lines -o|--output --max-addresses"),
  },
  optionsMayFollow: true,
  withoutCommand: { command: "list" },
  commands: {
    "list, status, show, list-images, image-status, show-image": readsOnly,
    login: changes(executes("session:container")),
    shell: changes(executes("container:machine")),
    start: changes(executes("container:machine")),
    "poweroff, reboot, terminate, kill, stop, enable, disable": changes(disrupts("container:machine")),
    "remove, clean, clone, rename, read-only, set-limit, copy-to, copy-from, bind, import-tar, import-raw, import-fs, pull-tar, pull-raw, export-tar, export-raw":
      changes(writes("image:machine")),
  },
  examples: {
    allow: ["machinectl list", "machinectl -p 1 -H 1 -M 1 -n 1 -o 1 --max-addresses 1 status web", "machinectl"],
    guard: {
      "machinectl login x": ["execute session:container"],
      "machinectl shell x": ["execute container:machine"],
      "machinectl start x": ["execute container:machine"],
      "machinectl poweroff x": ["disrupt container:machine"],
      "machinectl remove x": ["write image:machine"],
    },
    doubt: { "machinectl frobnicate": "unknown-command" },
  },
});
