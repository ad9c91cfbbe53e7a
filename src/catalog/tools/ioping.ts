import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "ioping",
  source: "ioping(1) 1.3, github.com/koct9i/ioping",
  options: {
    ...flags(
      "-D|-direct -C|-cached -A|-async -R|-rapid -L|-linear -E|-ignore-error -N|-nowait -H|-hipri -Y|-sync -y|-dsync -q|-quiet -B|-batch -J|-json -h|-help -v|-version",
    ),
    ...values(
      "-c|-count -i|-interval -s|-size -S|-work-size -w|-work-time -t|-min-time -T|-max-time -p|-print-count -P|-print-interval -l|-speed-limit -o|-work-offset -r|-rate-limit -a|-warmup -b|-burst -e|-entropy",
    ),
  },
  operands: ["target"],
  examples: {
    allow: ["ioping -c 5 /dev/sda", "ioping -c 3 -s 4k ."],
    guard: {},
    doubt: { "ioping -G a": "unknown-option", "ioping -k .": "unknown-option", "ioping -WWW -c 1 /dev/sda": "unknown-option" },
  },
});
