import { defineTool, deletes, discloses, disrupts, flags, values, writes, type Options } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

const settings: Options = { ...flags("-a|--all -s|--system-images -l|--list-version"), ...values("--version") };

export default defineTool({
  name: "rke",
  source: "cmd/ of RKE 1.6.3, github.com/rancher/rke",
  options: flags("-d|--debug -q|--quiet --trace"),
  withoutCommand: "help",
  commands: {
    // Without these it asks for answers and writes a cluster.yml.
    config: {
      help: "never",
      options: { ...settings, ...flags("-p|--print -e|--empty"), "-n, --name": "value" },
      operands: [],
      does: [writes("file:.")],
    },
    up: always(writes("cluster:of RKE")),
    remove: always(deletes("cluster:of RKE")),
    etcd: group({ "snapshot-save": always(writes("backup:etcd")), "snapshot-restore": always(disrupts("cluster:of RKE, from a backup")) }),
    "cert, encrypt": group({ "rotate, rotate-key, generate-csr": always(disrupts("cluster:keys of RKE")) }),
    util: group({ "get-state-file, get-kubeconfig": always(discloses("secret:state of the cluster")) }),
  },
  examples: {
    allow: ["rke --version", "rke"],
    guard: {
      "rke config --name x": ["write file:/repo"],
      "rke up": ["write cluster:of RKE"],
      "rke remove": ["delete cluster:of RKE"],
      "rke etcd snapshot-save": ["write backup:etcd"],
      "rke etcd snapshot-restore": ["disrupt cluster:of RKE, from a backup"],
      "rke cert rotate": ["disrupt cluster:keys of RKE"],
      "rke util get-kubeconfig": ["disclose secret:state of the cluster"],
    },
    doubt: { "rke version": "unknown-command" },
  },
});
