import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "nvidia-smi",
  source: "nvidia-smi(1) 535",
  syntax: "single-mixed",
  options: {
    ...flags("-h -q|-query -u|-unit -x|-xml-format -L|-list-gpus -B|-list-excluded-gpus -debug"),
    ...values(
      "-i|-id -l|-loop -lms|-loop-ms -d|-display -format -query-gpu -query-compute-apps -query-accounted-apps -query-supported-clocks -query-retired-pages -query-remapped-rows",
    ),
    "-f, -filename": { takes: "value", does: [writes("file:{-filename}")] },
  },
  withoutCommand: { command: "summary" },
  commands: {
    summary: { does: [] },
    "dmon, pmon": {
      options: { ...flags("-h"), ...values("-i -d -c -s -o"), "-f": { takes: "value", does: [writes("file:{-f}")] } },
      operands: [],
    },
    topo: { options: { ...flags("-h -m|-matrix -p2p"), ...values("-i|-id -c -n -p") }, operands: ["argument*"] },
    // Listing instances of a divided GPU; creating and destroying them stay unknown.
    mig: {
      options: {
        ...flags(
          "-h -lgi|-list-gpu-instances -lgip|-list-gpu-instance-profiles -lgipp|-list-gpu-instance-possible-placements -lci|-list-compute-instances -lcip|-list-compute-instance-profiles -lcipp|-list-compute-instance-possible-placements",
        ),
        ...values("-i|-id -gi|-gpu-instance-id -ci|-compute-instance-id"),
      },
      operands: [],
    },
    nvlink: {
      options: {
        ...flags("-h -s|-status -c|-capabilities -p|-pcibusid -R|-remotelinkinfo -e|-errorcounters"),
        ...values("-i|-id -l|-link"),
      },
      operands: [],
    },
  },
  examples: {
    allow: [
      "nvidia-smi mig --list-compute-instances -gi 1 -i 0",
      "nvidia-smi",
      "nvidia-smi -q -d MEMORY -i 0",
      "nvidia-smi --query-gpu=name,memory.used --format=csv",
      "nvidia-smi -l 5",
      "nvidia-smi dmon -s u -c 3",
      "nvidia-smi topo -m",
      "nvidia-smi nvlink --status",
      "nvidia-smi -i 1 -l 1 -lms 1 -d 1 -format 1 -query-gpu 1 -query-compute-apps 1 -query-accounted-apps 1 -query-supported-clocks 1 -query-retired-pages 1 -query-remapped-rows 1",
    ],
    guard: {
      "nvidia-smi -q -f /srv/x": ["write file:/srv/x"],
      "nvidia-smi pmon -f /srv/x": ["write file:/srv/x"],
      "nvidia-smi -f /dev/null pmon": ["write output:/dev/null"],
    },
    doubt: { "nvidia-smi frobnicate": "unknown-command", "nvidia-smi -r": "unknown-option", "nvidia-smi -pl 200": "unknown-option" },
  },
});
