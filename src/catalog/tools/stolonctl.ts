import { defineTool, disrupts, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "stolonctl",
  source: "doc/commands, github.com/sorintlab/stolon",
  options: {
    ...flags("--store-skip-tls-verify -h|--help"),
    ...values(
      "--cluster-name --kube-context --kube-namespace --kube-resource-kind --log-level --store-backend --store-ca-file --store-cert-file --store-endpoints --store-key --store-prefix --store-timeout",
    ),
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    status: { options: values("-f|--format"), operands: [] },
    spec: { options: flags("--defaults"), operands: [] },
    version: readsOnly,
    "init, update, register": changes(writes("configuration:stolon cluster")),
    "failkeeper, removekeeper, promote": changes(disrupts("database-server:stolon cluster")),
  },
  examples: {
    allow: ["stolonctl --cluster-name main --store-backend etcdv3 status -f json", "stolonctl spec --defaults"],
    guard: {
      "stolonctl --cluster-name 1 --kube-context 1 --kube-namespace 1 --kube-resource-kind 1 --log-level 1 --store-backend 1 --store-ca-file 1 --store-cert-file 1 --store-endpoints 1 --store-key 1 --store-prefix 1 --store-timeout 1 update -p x":
        ["write configuration:stolon cluster"],
      "stolonctl failkeeper k1": ["disrupt database-server:stolon cluster"],
    },
    doubt: { "stolonctl clusterdata read": "unknown-command", "stolonctl status --kubeconfig x": "unknown-option" },
  },
});
