import { defineTool, disrupts, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "rec_control",
  source: "rec_control(1), pdns/recursordist/docs/manpages/rec_control.1.rst, github.com/PowerDNS/pdns",
  options: { ...values("--config-dir --config-name --socket-dir --timeout") },
  withoutCommand: "help",
  commands: {
    "current-queries, get, get-all, get-qtypelist, get-ntas, get-tas, get-dont-throttle-names, help, ping, version, top-queries, top-remotes, top-servfail-queries, top-servfail-remotes, top-largeanswer-remotes, top-timeouts, top-bogus-queries, list-dnssec-algos, get-proxymapping-stats":
      readsOnly,
    "add-*, clear-*, set-*, reload-*, wipe-*, unload-*, quit, quit-nicely, trace-regex, dump-*": changes(disrupts("dns:PowerDNS Recursor")),
  },
  examples: {
    allow: [
      "rec_control get-all",
      "rec_control top-remotes",
      "rec_control --config-dir 1 --config-name 1 --socket-dir 1 --timeout 1 current-queries",
    ],
    guard: { "rec_control wipe-cache example.com": ["disrupt dns:PowerDNS Recursor"] },
    doubt: { "rec_control frobnicate": "unknown-command" },
  },
});
