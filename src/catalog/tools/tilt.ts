import { defineTool, executes, readsOnly } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "tilt",
  source: "tilt 0.33 command reference, docs.tilt.dev",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    "version, help, api-resources": readsOnly,
    "up, ci, down, trigger, enable, disable, args, alpha, apply, create, delete, patch, edit, demo, verify-install, docker, docker-prune":
      always(executes("code:Tiltfile")),
  },
  examples: { allow: ["tilt version"], guard: { "tilt up": ["execute code:Tiltfile"] }, doubt: { "tilt frobnicate": "unknown-command" } },
});
