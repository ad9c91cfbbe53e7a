import { defineTool, deletes, disrupts, executes, flags, reads, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "crictl",
  source: "crictl 1.31, docs/crictl.md and cmd/crictl/logs.go, github.com/kubernetes-sigs/cri-tools",
  options: {
    ...flags("-D|--debug --enable-tracing"),
    ...values("-c|--config -i|--image-endpoint -r|--runtime-endpoint -t|--timeout --tracing-endpoint --tracing-sampling-rate-per-million"),
    "--profile-cpu": { takes: "value", does: [writes("file:{--profile-cpu}")] },
    "--profile-mem": { takes: "value", does: [writes("file:{--profile-mem}")] },
  },
  withoutCommand: "help",
  commands: {
    "ps, pods, images, image, img, inspect, inspecti, inspectp, imagefsinfo, info, stats, statsp, version, events, metricsp, metricdescs, runtime-config, completion":
      readsOnly,
    logs: {
      optionsOnlyRead: true,
      operands: ["container*"],
      does: [reads("log:container")],
      options: { "-r, --reopen": { takes: "flag", does: [writes("log:container")] } },
    },
    config: always(writes("configuration:crictl")),
    exec: always(executes("container:by crictl")),
    attach: always(executes("session:container")),
    "create, run, runp, start": always(executes("container:by crictl")),
    "stop, stopp, update, checkpoint": always(disrupts("container:by crictl")),
    "rm, rmp": always(deletes("container:by crictl")),
    rmi: always(deletes("image:by crictl")),
    pull: always(writes("image:by crictl")),
    "port-forward": always(executes("session:port forwarding")),
  },
  examples: {
    allow: [
      "crictl ps -a",
      "crictl pods --name x",
      "crictl logs --tail 5 abc",
      "crictl inspect abc",
      "crictl -c a -i a -r a -t 1 --tracing-endpoint a --tracing-sampling-rate-per-million 1 ps",
    ],
    guard: {
      "crictl --profile-cpu /srv/x --profile-mem /srv/y ps": ["write file:/srv/x", "write file:/srv/y"],
      "crictl exec -it abc sh": ["execute container:by crictl"],
      "crictl attach abc": ["execute session:container"],
      "crictl logs -r abc": ["write log:container"],
      "crictl run x.json y.json": ["execute container:by crictl"],
      "crictl stop abc": ["disrupt container:by crictl"],
      "crictl rm abc": ["delete container:by crictl"],
      "crictl rmi --prune": ["delete image:by crictl"],
      "crictl pull img": ["write image:by crictl"],
      "crictl port-forward a 1": ["execute session:port forwarding"],
      "crictl config --set debug=true": ["write configuration:crictl"],
    },
    doubt: { "crictl frob": "unknown-command" },
  },
});
