import { defineTool, executes, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "squidclient",
  source: "squidclient(1) and tools/squidclient, Squid 5.9; actions of the manager: recalled from 5.7",
  options: { ...flags("-v|--verbose -s|--quiet"), ...values("-h|--host -p|--port -T|--timeout -l|--local") },
  operands: ["url"],
  does: [
    executes(
      "remote:squid {url}",
      unlike(
        "url",
        /^mgr:(?:info|menu|5min|60min|utilization|counters|client_list|active_requests|server_list|storedir|store_digest|mem|io|ipcache|fqdncache|dns|idns|filedescriptors|pconn|delay|objects|openfd_objects|histograms|via_headers|forw_headers|http_headers|refresh|events|comm_epoll_incoming|diskd)$/,
      ),
    ),
  ],
  examples: {
    allow: ["squidclient mgr:info", "squidclient -h proxy1 -p 3128 mgr:5min"],
    guard: { "squidclient -h a -p 1 -T 1 -l x mgr:shutdown": ["execute remote:squid mgr:shutdown"] },
    doubt: { "squidclient --frobnicate": "unknown-option" },
  },
});
