import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "ioping",
  source: "recalled from ioping(1) 1.3",
  options: {
    ...flags("-D|-direct -C|-cached -A|-async -R -L|-linear -q|-quiet -B|-batch -J|-json -h|-help -v|-version"),
    ...values(
      "-c|-count -i|-interval -s|-size -S|-work-size -w|-work-time -t|-min-time -T|-max-time -p|-period -l|-speed-limit -o|-work-offset -r",
    ),
  },
  operands: ["target"],
  examples: {
    allow: ["ioping -c 5 /dev/sda", "ioping -c 3 -s 4k ."],
    guard: {},
    doubt: { "ioping -k .": "unknown-option", "ioping -WWW -c 1 /dev/sda": "unknown-option" },
  },
});
