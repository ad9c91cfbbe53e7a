import { defineTool, deletes, disrupts, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "lxc",
  source: "lxc(1), LXD 5.0",
  options: { ...flags("--debug --force-local -q|--quiet -v|--verbose --version -h|--help"), ...values("--project") },
  optionsMayFollow: true,
  commands: {
    "list, ls, info, version, help": readsOnly,
    config: {
      commands: {
        "show, get": readsOnly,
        device: { commands: { "list, show, get": readsOnly } },
        trust: { commands: { list: readsOnly } },
        "set, unset, edit": changes(writes("configuration:system container")),
      },
    },
    image: { commands: { "list, ls, info, show": readsOnly, alias: { commands: { list: readsOnly } } } },
    network: { commands: { "list, ls, show, get, info, list-leases, list-allocations": readsOnly } },
    storage: { commands: { "list, ls, show, get, info": readsOnly, volume: { commands: { "list, show, get, info": readsOnly } } } },
    "profile, project": { commands: { "list, ls, show, get, info": readsOnly } },
    "remote, warning, operation, alias": { commands: { "list, ls, show, get-default": readsOnly } },
    cluster: { commands: { "list, ls, show, info": readsOnly } },
    "exec, shell, console": changes(executes("container:system container")),
    start: changes(executes("container:system container")),
    "stop, restart, pause": changes(disrupts("container:system container")),
    "delete, rm": changes(deletes("container:system container")),
    "launch, init, copy, move, rename, snapshot, restore, publish, rebuild, import": changes(writes("container:system container")),
  },
  examples: {
    allow: ["lxc list", "lxc config show api-1", "lxc --project shop info web", "lxc image list --project shop"],
    guard: {
      "lxc exec x": ["execute container:system container"],
      "lxc start x": ["execute container:system container"],
      "lxc stop x": ["disrupt container:system container"],
      "lxc delete x": ["delete container:system container"],
      "lxc launch x": ["write container:system container"],
      "lxc config set web limits.cpu 2": ["write configuration:system container"],
    },
    doubt: { "lxc frobnicate": "unknown-command" },
  },
});
