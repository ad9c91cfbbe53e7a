import { defineTool, executes, flags, values } from "../tool.ts";

export default defineTool({
  name: "exiqgrep",
  source: "exiqgrep of Exim 4.98, src/src/utils/exiqgrep.src, github.com/Exim/exim",
  options: {
    ...flags("-c -i -l -R -x -z -b -a -h -v|--version"),
    ...values("-f -r -s -y -o"),
    // They become part of a shell line.
    "-G": { takes: "value", does: [executes("code:exim -G {-G}")] },
    "-C": { takes: "value", does: [executes("code:{-C}")] },
    "-E": { takes: "value", does: [executes("code:{-E}")] },
  },
  operands: [],
  examples: {
    allow: ["exiqgrep -c", "exiqgrep -f alice -i", "exiqgrep -y 600 -o 60 -r b -s c"],
    guard: {
      "exiqgrep -c -C /tmp/x": ["execute code:/tmp/x"],
      "exiqgrep -c -E /tmp/x": ["execute code:/tmp/x"],
      "exiqgrep -c -G 'q; rm /srv/x'": ["execute code:exim -G q; rm /srv/x"],
    },
    doubt: { "exiqgrep --frobnicate": "unknown-option" },
  },
});
