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
    logs: {
      options: {
        ...flags("-f|--follow --problems --audit --last-start-only"),
        ...values("-n|--length --node -p|--profile"),
        "--file": { takes: "value", does: [writes("file:{--file}")] },
      },
      operands: [],
    },
    "addons, profile, image, cache, node": {
      withoutCommand: "help",
      commands: { "list, ls": readsOnly, "*": always(writes("configuration:minikube")) },
    },
    start: always(executes("cluster:minikube")),
    "stop, pause, unpause": always(disrupts("cluster:minikube")),
    delete: always(deletes("cluster:minikube")),
    service: { commands: { list: readsOnly, "*": always(executes("session:minikube")) } },
    "ssh, kubectl": always(executes("code:minikube")),
    "tunnel, dashboard, mount, docker-env, podman-env": always(executes("session:minikube")),
    "config, cp, update-context": always(writes("configuration:minikube")),
    "ssh-key": readsOnly,
  },
  examples: {
    allow: [
      "minikube logs --problems",
      "minikube addons list",
      "minikube profile list",
      "minikube service list",
      "minikube status",
      "minikube --profile 1 --bootstrapper 1 --user 1 status",
    ],
    guard: {
      "minikube profile prod": ["write configuration:minikube"],
      "minikube config set a b": ["write configuration:minikube"],
      "minikube logs --file /srv/x": ["write file:/srv/x"],
      "minikube service web": ["execute session:minikube"],
      "minikube start": ["execute cluster:minikube"],
      "minikube stop": ["disrupt cluster:minikube"],
      "minikube delete": ["delete cluster:minikube"],
      "minikube ssh": ["execute code:minikube"],
      "minikube tunnel": ["execute session:minikube"],
      "minikube addons enable x": ["write configuration:minikube"],
    },
    doubt: { "minikube frobnicate": "unknown-command" },
  },
});
