import { defineTool, executes, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "resticprofile",
  source: "documentation, github.com/creativeprojects/resticprofile",
  withoutCommand: "help",
  commands: {
    version: readsOnly,
    // The profile, which may stand in this very folder, has commands run before and after, whatever is asked of restic.
    "*": changes(executes("code:hooks of the profile")),
  },
  examples: {
    allow: ["resticprofile version"],
    guard: { "resticprofile snapshots": ["execute code:hooks of the profile"] },
    doubt: { "resticprofile --config x snapshots": "unknown-option" },
  },
});
