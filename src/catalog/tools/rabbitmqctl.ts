import { defineTool, deletes, discloses, disrupts, executes, flags, grants, reads, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "rabbitmqctl, rabbitmq-diagnostics, rabbitmq-queues, rabbitmq-streams, rabbitmq-upgrade, rabbitmq-plugins",
  source: "rabbitmqctl(8), rabbitmq-diagnostics(8) and rabbitmq-plugins(8), 3.13, rabbitmq.com/docs/man-pages",
  options: {
    ...flags("-q|--quiet -s|--silent -l|--longnames --dry-run"),
    ...values("-n|--node -t|--timeout -p|--vhost --formatter --erlang-cookie"),
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "database", values: { engine: "rabbitmq", host: "{--node}" } },
  commands: {
    "status, cluster_status, list_*, ping, version, help, node_health_check, check_*, is_*, alarms, cipher_suites, disabled, discover_peers, environment, erlang_version, hash_password, listeners, log_tail, log_tail_stream, log_location, maybe_stuck, memory_breakdown, metadata_store_status, observer, quorum_status, runtime_thread_stats, server_version, tls_versions, consume_event_stream, certificates, command_line_arguments, schema_info, remote_shell_help, report, resolve_hostname, resolver_info, stream_status, list":
      readsOnly,
    // Shovels and federations are parameters: their addresses hold passwords.
    "list_parameters, list_global_parameters": always(discloses("secret:addresses in parameters")),
    peek: always(reads("database-rows:messages")),
    "stop, stop_app, start_app, shutdown, reset, force_reset, restart_vhost, close_connection, close_all_connections, close_all_user_connections, await_startup, force_boot, join_cluster, forget_cluster_node, change_cluster_node_type, update_cluster_nodes, rename_cluster_node, drain, revive, suspend_listener, resume_listener, rotate_logs, force_gc, cancel_sync_queue, sync_queue, pid, grow, shrink, rebalance, add_member, delete_member, reclaim_quorum_memory, await_online_quorum_plus_one, await_online_synchronized_mirrors":
      always(disrupts("service:rabbitmq")),
    "add_user, delete_user, change_password, clear_password, set_permissions, clear_permissions, set_topic_permissions, clear_topic_permissions, set_user_tags, set_user_limits, clear_user_limits, authenticate_user, import_definitions":
      always(grants("account:rabbitmq")),
    "delete_queue, purge_queue, delete_vhost, delete_shovel, delete_super_stream": always(deletes("queue:rabbitmq")),
    "add_vhost, set_policy, clear_policy, set_operator_policy, clear_operator_policy, set_parameter, clear_parameter, set_global_parameter, clear_global_parameter, set_vm_memory_high_watermark, set_disk_free_limit, set_log_level, set_cluster_name, enable_feature_flag, set_vhost_limits, clear_vhost_limits, trace_on, trace_off, enable, disable, set, encode, decode, restart_shovel, restart_federation_link":
      always(writes("configuration:rabbitmq")),
    "eval, eval_file, exec, remote_shell": always(executes("code:on the broker")),
    export_definitions: always(discloses("secret:definitions with password hashes")),
  },
  examples: {
    allow: [
      "rabbitmqctl status",
      "rabbitmqctl -n rabbit@x list_queues name messages",
      "rabbitmqctl --node 1 --timeout 1 --vhost 1 --formatter 1 --erlang-cookie 1 status",
    ],
    guard: {
      "rabbitmqctl list_parameters": ["disclose secret:addresses in parameters"],
      "rabbitmqctl peek": [],
      "rabbitmqctl stop": ["disrupt service:rabbitmq"],
      "rabbitmqctl add_user": ["grant account:rabbitmq"],
      "rabbitmqctl delete_queue": ["delete queue:rabbitmq"],
      "rabbitmqctl add_vhost": ["write configuration:rabbitmq"],
      "rabbitmqctl eval": ["execute code:on the broker"],
      "rabbitmqctl export_definitions": ["disclose secret:definitions with password hashes"],
    },
    doubt: { "rabbitmqctl frobnicate": "unknown-command" },
  },
});
