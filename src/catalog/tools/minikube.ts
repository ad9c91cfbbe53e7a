import { defineTool, deletes, disrupts, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "minikube",
  source: "minikube 1.34 commands, minikube.sigs.k8s.io/docs/commands",
  syntax: "pflag",
  options: { ...flags("--alsologtostderr --logtostderr --rootless --skip-audit"), ...values("-p|--profile -b|--bootstrapper --user") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "status, ip, version, options, completion, service-list, update-check": readsOnly,
    logs: always(writes("log:a file of logs")),
    profile: always(writes("configuration:minikube profile")),
    start: always(executes("cluster:minikube")),
    "stop, pause, unpause": always(disrupts("cluster:minikube")),
    delete: always(deletes("cluster:minikube")),
    "ssh, kubectl": always(executes("code:minikube")),
    "service, tunnel, dashboard, mount, docker-env, podman-env": always(executes("session:minikube")),
    "addons, image, cache, config, node, cp, update-context": always(writes("configuration:minikube")),
    "ssh-key": readsOnly,
  },
  examples: {
    allow: ["minikube status", "minikube --profile 1 --bootstrapper 1 --user 1 status"],
    guard: {
      "minikube logs": ["write log:a file of logs"],
      "minikube profile": ["write configuration:minikube profile"],
      "minikube start": ["execute cluster:minikube"],
      "minikube stop": ["disrupt cluster:minikube"],
      "minikube delete": ["delete cluster:minikube"],
      "minikube ssh": ["execute code:minikube"],
      "minikube tunnel": ["execute session:minikube"],
      "minikube addons": ["write configuration:minikube"],
    },
    doubt: { "minikube frobnicate": "unknown-command" },
  },
});
