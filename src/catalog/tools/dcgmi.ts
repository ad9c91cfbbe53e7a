import { defineTool, disrupts, flags, readsOnly, values, writes, type Option, type Takes } from "../tool.ts";
import { changes } from "./_changes.ts";

const changing = (takes: Takes): Option => ({ takes, does: [writes("device:GPU")] });

export default defineTool({
  name: "dcgmi",
  source: "dcgmi/CommandLineParser.cpp, DCGM, github.com/NVIDIA/DCGM",
  helpAs: ["-h"],
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
    group: {
      options: {
        ...flags("-l|--list -i|--info -j|--json --default --defaultnvswitches"),
        ...values("--host -g|--group"),
        "-c, --create": changing("value"),
        "-d, --delete": changing("value"),
        "-a, --add": changing("value"),
        "-r, --remove": changing("value"),
      },
      operands: [],
    },
    fieldgroup: {
      options: {
        ...flags("-l|--list -i|--info -j|--json"),
        ...values("--host -g|--fieldgroup -f|--fieldids"),
        "-c, --create": changing("value"),
        "-d, --delete": changing("flag"),
      },
      operands: [],
    },
    diag: changes(disrupts("device:GPU under load")),
    "config, policy, profile, settings, set, mig": changes(writes("device:GPU")),
    version: readsOnly,
  },
  examples: {
    allow: [
      "dcgmi discovery -l",
      "dcgmi dmon -e 203,252 -c 5",
      "dcgmi health -g 1 -c",
      "dcgmi topo --gpuid 0",
      "dcgmi nvlink -e -g 0",
      "dcgmi group -g 2 -i -j",
      "dcgmi fieldgroup -l",
      "dcgmi diag -h",
    ],
    guard: {
      "dcgmi diag -r 3": ["disrupt device:GPU under load"],
      "dcgmi config --set": ["write device:GPU"],

      "dcgmi group -g 2 --add 0": ["write device:GPU"],
      "dcgmi group -g 2 --remove 0": ["write device:GPU"],
      "dcgmi group --delete 2": ["write device:GPU"],
      "dcgmi group --create web": ["write device:GPU"],
      "dcgmi fieldgroup -c x -f 1": ["write device:GPU"],
      "dcgmi fieldgroup -g 2 -d": ["write device:GPU"],
    },
    doubt: { "dcgmi frobnicate": "unknown-command" },
  },
});
