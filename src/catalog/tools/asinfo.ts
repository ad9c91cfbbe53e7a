import { defineTool, disrupts, flags, reads, unlike, values } from "../tool.ts";

export default defineTool({
  name: "asinfo",
  source: "asinfo/asinfo.py, github.com/aerospike/aerospike-admin; info commands: recalled from Aerospike tools 10",
  options: {
    ...flags("-l|--line-separator --no-config-file --tls-enable|--tls_enable"),
    ...values("-h|--host -p|--port -U|--user -t|--tls-name|--tls_name --timeout"),
    "-v, --value": {
      takes: "value",
      does: [
        disrupts(
          "database-server:Aerospike {--value}",
          unlike(
            "--value",
            /^(?:statistics|status|build|version|node|nodes|namespaces|namespace\/[\w-]+|sets(?:\/[\w-]+)*|bins(?:\/[\w-]+)?|service|services|features|health-stats|health-outliers|latencies:?|sindex(?:\/[\w-]+)*|statistics\/\w+|cluster-name|cluster-stable:?|roster:[\w=-]*|racks:?|partition-info|replicas|get-dc-config|peers-\w+|edition|uptime)$/,
          ),
        ),
      ],
    },
  },
  operands: [],
  does: [reads("metric:Aerospike")],
  examples: {
    allow: ["asinfo -v statistics", "asinfo -h db1 -v namespace/test"],
    guard: { 'asinfo -v "set-config:context=service;x=1"': ["disrupt database-server:Aerospike set-config:context=service;x=1"] },
    doubt: { "asinfo --frobnicate": "unknown-option" },
  },
});
