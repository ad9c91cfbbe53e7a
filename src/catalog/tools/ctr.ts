import { defineTool, deletes, disrupts, executes, flags, readsOnly, values, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";

const stored = (kind: string): Command => ({
  commands: {
    "list, ls, info, check, usage": readsOnly,
    "delete, del, remove, rm, prune": always(deletes(`image:${kind}`)),
    "create, c, label, pull, push, import, export, mount, unmount, tag, convert, edit, fetch, ingest, commit, unpack": always(
      writes(`image:${kind}`),
    ),
  },
});

export default defineTool({
  name: "ctr",
  source: "ctr 1.7 --help, github.com/containerd/containerd/cmd/ctr",
  options: { ...flags("--debug"), ...values("-a|--address --timeout --connect-timeout -n|--namespace") },
  withoutCommand: "help",
  commands: {
    "version, info": readsOnly,
    "containers, c, container": {
      commands: {
        "list, ls, info": readsOnly,
        "delete, del, remove, rm": always(deletes("container:by ctr")),
        "create, label, checkpoint, restore": always(writes("container:by ctr")),
      },
    },
    "tasks, t, task": {
      commands: {
        "list, ls, ps, metrics, metric": readsOnly,
        "exec, start, attach": always(executes("container:by ctr")),
        "kill, pause, resume, checkpoint, delete, rm": always(disrupts("container:by ctr")),
      },
    },
    run: always(executes("container:by ctr")),
    "images, i, image": stored("images"),
    "content, snapshots, snapshot, leases": stored("content"),
    "namespaces, ns, namespace": {
      commands: { "list, ls": readsOnly, "create, c, remove, rm, label": always(writes("configuration:containerd namespace")) },
    },
    "plugins, plugin": { commands: { "list, ls": readsOnly } },
  },
  examples: {
    allow: [
      "ctr version",
      "ctr -n k8s.io -a /run/x --timeout 1s --connect-timeout 1s containers ls",
      "ctr tasks ls",
      "ctr images ls",
      "ctr ns ls",
      "ctr plugins ls",
    ],
    guard: {
      "ctr run -d img x": ["execute container:by ctr"],
      "ctr c rm x": ["delete container:by ctr"],
      "ctr c create img x": ["write container:by ctr"],
      "ctr t exec --exec-id 1 x sh": ["execute container:by ctr"],
      "ctr t kill x": ["disrupt container:by ctr"],
      "ctr i pull img": ["write image:images"],
      "ctr i rm img": ["delete image:images"],
      "ctr content fetch x": ["write image:content"],
      "ctr content prune": ["delete image:content"],
      "ctr ns rm x": ["write configuration:containerd namespace"],
    },
    doubt: { "ctr frob": "unknown-command" },
  },
});
