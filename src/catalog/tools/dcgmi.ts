import { defineTool, disrupts, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "dcgmi",
  source: "dcgmi/CommandLineParser.cpp, DCGM, github.com/NVIDIA/DCGM",
  options: { ...flags("-v") },
  withoutCommand: "help",
  commands: {
    discovery: {
      /*READ*/ options: { ...flags("-l|--list -c|--compute-hierarchy -v"), ...values("--host -i|--info -g|--group") },
      operands: [],
    },
    dmon: {
      options: {
        ...flags("-l|--list"),
        ...values("--host -e|--field-id -d|--delay -c|--count -i|--gpu-id -g|--group-id -f|--field-group-id"),
      },
      operands: [],
    },
    topo: { options: { ...flags("-j|--json"), ...values("--host --gpuid -g|--group") }, operands: [] },
    nvlink: {
      options: { ...flags("-s|--link-status -j|--json -e|--errors --show-entity-ids"), ...values("--host -g|--gpuid") },
      operands: [],
    },
    health: { options: { ...flags("-f|--fetch -c|--check -j|--json"), ...values("--host -g|--group") }, operands: [] },
    diag: changes(disrupts("device:GPU under load")),
    "config, policy, group, fieldgroup, profile, settings, set, mig": changes(writes("device:GPU")),
    version: readsOnly,
  },
  examples: {
    allow: ["dcgmi discovery -l", "dcgmi dmon -e 203,252 -c 5", "dcgmi health -g 1 -c", "dcgmi topo --gpuid 0", "dcgmi nvlink -e -g 0"],
    guard: { "dcgmi diag -r 3": ["disrupt device:GPU under load"], "dcgmi config --set": ["write device:GPU"] },
    doubt: { "dcgmi frobnicate": "unknown-command" },
  },
});
