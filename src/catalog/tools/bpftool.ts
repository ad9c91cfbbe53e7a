import { defineTool, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "bpftool",
  source: "bpftool(8), Linux 6.1",
  options: { ...flags("-j|--json -p|--pretty -f|--bpffs -m|--mapcompat -n|--nomount -d|--debug -L|--use-loader -V|--version -h|--help") },
  optionsMayFollow: true,
  commands: {
    "version, help": readsOnly,
    prog: {
      withoutCommand: { command: "show" },
      commands: {
        "show, list, help": readsOnly,
        "load, loadall, pin, attach, detach, run, profile": changes(writes("kernel:BPF program")),
      },
    },
    map: {
      withoutCommand: { command: "show" },
      commands: {
        "show, list, help": readsOnly,
        "create, update, delete, pin, push, pop, enqueue, dequeue, freeze": changes(writes("kernel:BPF map")),
      },
    },
    "link, cgroup, net, perf, btf, struct_ops, iter, gen": {
      withoutCommand: { command: "show" },
      commands: { "show, list, tree, help": readsOnly },
    },
    feature: { commands: { "probe, list_builtins, help": readsOnly } },
  },
  examples: {
    allow: ["bpftool prog show", "bpftool -j map list", "bpftool net", "bpftool cgroup tree", "bpftool prog list --pretty"],
    guard: {
      "bpftool prog load a.o /sys/fs/bpf/x": ["write kernel:BPF program"],
      "bpftool map update id 3 key 1 value 2": ["write kernel:BPF map"],
    },
    doubt: { "bpftool frobnicate": "unknown-command", "bpftool prog dump xlated id 1 file /srv/x": "unknown-command" },
  },
});
