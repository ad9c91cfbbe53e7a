import { defineTool, executes, flags, readsOnly, values, writes, type Examples } from "../tool.ts";
import { composeCommand, composeExamples, coreCommands, coreExamples, joinExamples } from "./_containers.ts";
import { everyValue } from "./_every-value.ts";

const options = {
  ...flags("--debug --debug-full --experimental --insecure-registry"),
  ...values(
    "-a|--address|--host|-H --cgroup-manager --cni-netconfpath --data-root --hosts-dir -n|--namespace --snapshotter|--storage-driver",
  ),
};

export default defineTool({
  name: "nerdctl",
  source: "nerdctl command reference, docs/command-reference.md, 1.7",
  syntax: "pflag",
  // `--cni-path` names the folder whose programs are run as network plugins.
  options: { ...options, "--cni-path": { takes: "value", does: [executes("code:{--cni-path}")] } },
  target: { family: "docker", values: { host: "{-H}" } },
  withoutCommand: "help",
  commands: {
    ...coreCommands,
    compose: composeCommand,
    namespace: {
      withoutCommand: "help",
      commands: {
        "ls, list, inspect": readsOnly,
        "create, update, remove, rm": {
          options: { ...flags("-c|--cgroup"), ...values("-l|--label") },
          operands: ["name*"],
          does: [writes("configuration:containerd namespace {name}")],
        },
      },
    },
    builder: { withoutCommand: "help", commands: { prune: { options: flags("-a|--all"), does: [writes("image:build cache")] } } },
  },
  get examples(): Examples {
    return joinExamples(coreExamples("nerdctl"), composeExamples("nerdctl compose"), {
      allow: [`nerdctl ${everyValue(options)} ps`, "nerdctl namespace ls"],
      guard: {
        "nerdctl --cni-path /tmp/x ps": ["execute code:/tmp/x"],
        "nerdctl namespace remove -l a k8s": ["write configuration:containerd namespace k8s"],
        "nerdctl builder prune": ["write image:build cache"],
      },
      doubt: {},
    });
  },
});
