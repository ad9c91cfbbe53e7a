import { defineTool, deletes, discloses, flags, reads, readsOnly, values, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";

/** Tables that hold password hashes, URIs with passwords or certificates of the server are not among them. */
const tables: Command = {
  withoutCommand: "help",
  commands: {
    "queues, exchanges, bindings, connections, channels, consumers, nodes, vhosts, policies, permissions, operator_policies, vhost_limits":
      readsOnly,
    "users, parameters": always(discloses("secret:rabbitmq users and parameters")),
  },
};

export default defineTool({
  name: "rabbitmqadmin",
  source: "rabbitmqadmin 3.13 help subcommands, rabbitmq.com/docs/management-cli",
  options: {
    ...flags("-s|--ssl -q|--quiet -S|--sort-reverse -k|--ssl-insecure --ssl-disable-hostname-verification"),
    ...values(
      "-N|--node -H|--host -P|--port --path-prefix -V|--vhost -u|--username -p|--password -U|--base-uri --ssl-key-file --ssl-cert-file --ssl-ca-cert-file -f|--format --sort",
    ),
    "-c, --config": { takes: "value", does: [writes("configuration:of {--config}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    list: tables,
    show: { withoutCommand: "help", commands: { overview: readsOnly } },
    "help, subcommands": readsOnly,
    get: { optionsOnlyRead: true, operands: ["argument*"], does: [reads("database-rows:message"), writes("queue:message taken from it")] },
    "declare, publish, import": always(writes("queue:rabbitmq")),
    "delete, purge": always(deletes("queue:rabbitmq")),
    close: always(writes("network:client connection")),
    export: always(discloses("secret:rabbitmq users")),
  },
  examples: {
    allow: [
      "rabbitmqadmin list queues name consumers",
      "rabbitmqadmin -H mq1 -f long show overview",
      "rabbitmqadmin --node 1 --host 1 --port 1 --path-prefix 1 --vhost 1 --username 1 --password 1 --base-uri 1 --ssl-key-file 1 --ssl-cert-file 1 --ssl-ca-cert-file 1 --format 1 --sort 1 list nodes",
    ],
    guard: {
      "rabbitmqadmin list users": ["disclose secret:rabbitmq users and parameters"],
      "rabbitmqadmin get queue=orders": ["write queue:message taken from it"],
      "rabbitmqadmin publish routing_key=x": ["write queue:rabbitmq"],
      "rabbitmqadmin purge queue name=x": ["delete queue:rabbitmq"],
      "rabbitmqadmin close connection name=x": ["write network:client connection"],
      "rabbitmqadmin export x.json": ["disclose secret:rabbitmq users"],
      "rabbitmqadmin -c x list queues": ["write configuration:of x"],
    },
    doubt: { "rabbitmqadmin frobnicate": "unknown-command" },
  },
});
