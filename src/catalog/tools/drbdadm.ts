import { defineTool, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

// `--drbdsetup` names the program that is run, `--config-file` whose handlers hold.
const shows: Command = { operands: ["resource*"] };

export default defineTool({
  name: "drbdadm",
  source: "drbdadm(8), drbd-utils 9.22",
  commands: {
    "status, cstate, dstate, role, sh-dev, sh-minor, sh-nop, sh-resources": shows,
    "primary, secondary, up, down, adjust, attach, detach, connect, disconnect, invalidate, invalidate-remote, create-md, wipe-md, resize, verify, pause-sync, resume-sync, new-current-uuid":
      changes(writes("volume:replicated device")),
  },
  examples: {
    allow: ["drbdadm status r0"],
    guard: { "drbdadm primary x": ["write volume:replicated device"] },
    doubt: {
      "drbdadm frobnicate": "unknown-command",
      "drbdadm dump r0": "unknown-command",
      "drbdadm status --drbdsetup=./x": "unknown-option",
    },
  },
});
