import { defineTool, deletes, disrupts, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "varnishadm",
  source: "varnishadm(1), varnish-cli(7), Varnish 7.1",
  options: { ...flags("-p -h"), ...values("-n -S -T -t") },
  commands: {
    "status, ping, banner, help, backend.list, ban.list, panic.show, param.show, storage.list, vcl.list, vcl.deps, pid": readsOnly,
    "start, stop": changes(disrupts("service:varnish")),
    "ban, panic.clear, backend.set_health": changes(deletes("store:cache")),
    "param.set, param.reset, vcl.load, vcl.use, vcl.discard, vcl.inline, vcl.label, vcl.state, vcl.symtab": changes(
      writes("configuration:varnish"),
    ),
  },
  examples: {
    allow: ["varnishadm backend.list", "varnishadm -n 1 -S 1 -T 1 -t 1 status"],
    guard: {
      "varnishadm start x": ["disrupt service:varnish"],
      "varnishadm ban x": ["delete store:cache"],
      "varnishadm param.set x": ["write configuration:varnish"],
    },
    doubt: { "varnishadm frobnicate": "unknown-command" },
  },
});
