import { defineTool, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "tload",
  source: "tload(1), procps-ng 4.0.2",
  options: values("-s|--scale -d|--delay"),
  operands: ["terminal?"],
  // What it draws goes there, whatever that is.
  does: [writes("file:{terminal}", when("terminal"))],
  examples: {
    allow: ["tload -d 2 -s 1"],
    guard: { "tload -s 1 -d 2 /srv/x": ["write file:/srv/x"] },
    doubt: { "tload --frob": "unknown-option" },
  },
});
