import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "entr, watchexec, nodemon, reflex, air, chokidar, when-changed, byobu, zellij, dtach, abduco",
  source: "entr(1), watchexec(1), byobu(1): run what they are told, later",
  ...changes(executes("code:commands run later")),
  examples: {
    allow: [],
    guard: { "entr x": ["execute code:commands run later"] },
    doubt: {},
  },
});
