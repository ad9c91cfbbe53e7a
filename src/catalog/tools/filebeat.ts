import { defineTool, discloses, executes, flags, readsOnly, unlike, values, writes, type Options } from "../tool.ts";
import { changes } from "./_changes.ts";

/** Settings may send what the keystore and the environment keep to any server. */
const settings: Options = { "-c, --c": { takes: "value", does: [executes("code:{--c}", unlike("--c", /^\/etc\/(?!.*\.\.)/))] } };

export default defineTool({
  name: "filebeat, metricbeat, heartbeat, auditbeat, packetbeat, winlogbeat, journalbeat",
  source: "libbeat/docs/command-reference.asciidoc, github.com/elastic/beats; global flags: recalled from 8.14",
  options: { ...flags("-e"), ...values("-d|--d --environment"), ...settings },
  commands: {
    test: { commands: { "config, output": { options: { ...flags("-e"), ...values("-d|--d"), ...settings }, operands: [] } } },
    modules: { commands: { list: { operands: [] }, "enable, disable": changes(writes("configuration:modules of the collector")) } },
    version: readsOnly,
    help: readsOnly,
    export: changes(discloses("secret:configuration of the collector")),
    keystore: changes(discloses("secret:keystore of the collector")),
    run: changes(executes("service:collector")),
    setup: changes(writes("database-server:indices and dashboards")),
  },
  examples: {
    allow: [
      "filebeat test config -c /etc/filebeat/filebeat.yml",
      "filebeat test output",
      "metricbeat modules list",
      "filebeat -c /etc/a -d b --environment c version",
    ],
    guard: {
      "filebeat test output -c /tmp/x.yml": ["execute code:/tmp/x.yml"],
      "filebeat -c /etc/../tmp/x.yml version": ["execute code:/etc/../tmp/x.yml"],
      "filebeat modules enable nginx": ["write configuration:modules of the collector"],
      "filebeat export config": ["disclose secret:configuration of the collector"],
      "filebeat keystore list": ["disclose secret:keystore of the collector"],
      "filebeat run": ["execute service:collector"],
      "filebeat setup": ["write database-server:indices and dashboards"],
    },
    doubt: { filebeat: "unknown-command" },
  },
});
