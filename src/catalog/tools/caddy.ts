import { defineTool, discloses, disrupts, executes, flags, reads, readsOnly, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "caddy",
  source: "caddy 2.7, documentation: Command line",
  commands: {
    "version, list-modules, build-info, help": readsOnly,
    "validate, adapt": {
      options: { ...flags("-p|--pretty --validate"), ...values("-c|--config -a|--adapter --envfile") },
      operands: [],
      loads: [{ files: "Caddyfile", of: ["--config"], codes: /\{\$|\bimport\b/, shows: true }],
      // Shown in another form, or in the message about a directive that it does not know.
      does: [reads("file:{--config}", when("--config")), reads("file:{--envfile}", when("--envfile"))],
    },
    fmt: {
      options: flags("-d|--diff -w|--overwrite"),
      operands: ["file?"],
      does: [reads("file:{file:Caddyfile}"), writes("file:{file:Caddyfile}", when("--overwrite"))],
    },
    "run, start": changes(executes("service:caddy")),
    "stop, reload": changes(disrupts("service:caddy")),
    environ: changes(discloses("secret:environment of caddy")),
    "trust, untrust, upgrade, add-package, remove-package": changes(writes("package:caddy")),
  },
  examples: {
    allow: ["caddy validate --config /etc/caddy/Caddyfile", "caddy adapt --pretty --adapter caddyfile --validate", "caddy fmt --diff"],
    guard: {
      "caddy run x": ["execute service:caddy"],
      "caddy adapt -c .env --envfile .envrc": ["disclose secret:/repo/.env", "disclose secret:/repo/.envrc"],
      "caddy stop x": ["disrupt service:caddy"],
      "caddy environ x": ["disclose secret:environment of caddy"],
      "caddy trust x": ["write package:caddy"],
      "caddy fmt .env": ["disclose secret:/repo/.env"],
      "caddy fmt --overwrite": ["write file:/repo/Caddyfile"],
    },
    doubt: { "caddy frobnicate": "unknown-command" },
  },
});
