import { defineTool, disrupts, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "scontrol",
  source: "scontrol(1), Slurm 22.05",
  options: {
    ...flags("-a|--all -d|--details -o|--oneliner -Q|--quiet -v|--verbose --json --yaml -F|--future"),
    ...values("-M|--clusters"),
  },
  commands: {
    "show, ping, version, listpids": readsOnly,
    "update, create, delete, hold, release, requeue, requeuehold, suspend, resume, reboot, reconfigure, shutdown, takeover, setdebug, cancel_reboot, top, uhold, notify, write":
      changes(disrupts("queue:batch jobs")),
  },
  examples: {
    allow: ["scontrol show job 42", "scontrol -M c1 ping"],
    guard: { "scontrol update x": ["disrupt queue:batch jobs"] },
    doubt: { "scontrol frobnicate": "unknown-command" },
  },
});
