import { defineTool, deletes, disrupts, flags, readsOnly, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "unbound-control",
  source: "unbound-control(8) 1.17",
  options: { ...flags("-h -q"), ...values("-c -s") },
  commands: {
    "status, stats_noreset, get_option, list_stubs, list_forwards, list_insecure, list_local_zones, list_local_data, list_auth_zones, lookup, dump_cache, dump_requestlist, dump_infra, dump_ratelimit, ip_ratelimit_list, ratelimit_list":
      readsOnly,
    stats: changes(deletes("metric:unbound counters")),
    "start, stop, reload, reload_keep_cache, verbosity, log_reopen, flush, flush_zone, flush_type, flush_bogus, flush_negative, flush_stats, flush_requestlist, flush_infra, local_zone, local_zone_remove, local_data, local_data_remove, load_cache, set_option, forward_add, forward_remove, stub_add, stub_remove":
      changes(disrupts("service:unbound")),
  },
  examples: {
    allow: ["unbound-control status", "unbound-control -c /etc/u.conf -s 127.0.0.1 stats_noreset"],
    guard: { "unbound-control stats x": ["delete metric:unbound counters"], "unbound-control start x": ["disrupt service:unbound"] },
    doubt: { "unbound-control frobnicate": "unknown-command" },
  },
});
