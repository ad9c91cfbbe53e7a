import { defineTool, deletes, discloses, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "kind",
  source: "kind 0.24 user guide, kind.sigs.k8s.io/docs/user",
  syntax: "pflag",
  helpAs: ["-h"],
  options: { ...flags("-q|--quiet"), ...values("-v|--verbosity --loglevel") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    get: { withoutCommand: "help", commands: { "clusters, nodes": readsOnly, kubeconfig: always(discloses("secret:kubeconfig")) } },
    "version, completion": readsOnly,
    create: always(executes("cluster:kind")),
    delete: always(deletes("cluster:kind")),
    "load, build": always(writes("image:kind")),
    export: always(writes("file:exported by kind")),
  },
  examples: {
    allow: ["kind delete -h", "kind get clusters", "kind --verbosity 1 --loglevel 1 get clusters"],
    guard: {
      "kind get kubeconfig": ["disclose secret:kubeconfig"],
      "kind create": ["execute cluster:kind"],
      "kind delete": ["delete cluster:kind"],
      "kind load": ["write image:kind"],
      "kind export": ["write file:/repo/exported by kind"],
    },
    doubt: { "kind frobnicate": "unknown-command" },
  },
});
