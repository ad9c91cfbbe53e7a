import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "drbdsetup",
  source: "drbdsetup(8), drbd-utils 9.22",
  commands: {
    "status, events2, cstate, dstate, role, check-resize": readsOnly,
  },
  examples: {
    allow: ["drbdsetup status --verbose"],
    guard: {},
    doubt: { "drbdsetup frobnicate": "unknown-command", "drbdsetup down r0": "unknown-command" },
  },
});
