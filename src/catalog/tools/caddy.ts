import { defineTool, discloses, disrupts, executes, flags, reads, readsOnly, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "caddy",
  source: "caddy 2.7, documentation: Command line",
  commands: {
    "version, list-modules, build-info, help": readsOnly,
    "validate, adapt": {
      options: {
        ...flags("-p|--pretty --validate"),
        ...values("-a|--adapter"),
        "-c, --config": { takes: "value", does: [reads("file:{--config}")] },
      },
    },
    fmt: { options: flags("-d|--diff -w|--overwrite"), operands: ["file?"], does: [writes("file:{file:Caddyfile}", when("--overwrite"))] },
    "run, start": changes(executes("service:caddy")),
    "stop, reload": changes(disrupts("service:caddy")),
    environ: changes(discloses("secret:environment of caddy")),
    "trust, untrust, upgrade, add-package, remove-package": changes(writes("package:caddy")),
  },
  examples: {
    allow: ["caddy validate --config /etc/caddy/Caddyfile", "caddy adapt", "caddy fmt --diff"],
    guard: {
      "caddy adapt --config .env": ["disclose secret:/repo/.env"],
      "caddy run x": ["execute service:caddy"],
      "caddy stop x": ["disrupt service:caddy"],
      "caddy environ x": ["disclose secret:environment of caddy"],
      "caddy trust x": ["write package:caddy"],
      "caddy fmt --overwrite": ["write file:/repo/Caddyfile"],
    },
    doubt: { "caddy frobnicate": "unknown-command" },
  },
});
