import { defineTool, disrupts, executes, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "py-spy",
  source: "py-spy 0.3, README",
  commands: {
    help: readsOnly,
    dump: changes(disrupts("process:sampled by py-spy")),
    // Instead of a process it takes a command to start.
    "top, record": changes(disrupts("process:sampled by py-spy"), executes("code:sampled by py-spy")),
  },
  examples: {
    allow: ["py-spy --version"],
    guard: {
      "py-spy dump x": ["disrupt process:sampled by py-spy"],
      "py-spy record x": ["disrupt process:sampled by py-spy", "execute code:sampled by py-spy"],
    },
    doubt: { "py-spy frobnicate": "unknown-command" },
  },
});
