import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  // As top does, it can send a signal when a human presses a key. Its settings are saved to the file of `-c`.
  name: "nvtop",
  source: "src/nvtop.c, nvtop 3.3",
  options: {
    ...flags(
      "-v|--version -h|--help -p|--no-plot -P|--no-processes -r|--reverse-abs -C|--no-color|--no-colour -f|--freedom-unit -i|--gpu-info -s|--snapshot -l|--loop",
    ),
    ...values("-d|--delay -E|--encode-hide"),
  },
  operands: [],
  examples: { allow: ["nvtop -pd 5", "nvtop --snapshot"], guard: {}, doubt: { "nvtop -c /srv/x": "unknown-option" } },
});
