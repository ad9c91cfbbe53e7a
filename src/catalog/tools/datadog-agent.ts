import { defineTool, disrupts, executes, flags, readsOnly, unlike, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "datadog-agent",
  source: "datadog-agent 7 documentation, Agent commands",
  options: {
    ...flags("-n|--no-color"),
    // Settings name a command that hands out secrets.
    "-c, --cfgpath": { takes: "value", does: [executes("code:settings of {--cfgpath}", unlike("--cfgpath", /^\/etc\/(?!.*\.\.)/))] },
  },
  optionsMayFollow: true,
  commands: {
    "health, version, hostname, tagger-list, workload-list": readsOnly,
    "status, configcheck": {
      optionsOnlyRead: true,
      operands: ["section*"],
      options: { "-o, --file": { takes: "value", does: [writes("file:{--file}")] } },
    },
    jmx: { commands: { list: readsOnly } },
    config: { commands: { get: readsOnly, set: changes(writes("configuration:Datadog agent")) } },
    flare: changes(writes("remote:Datadog support")),
    "start, stop, restart-service, start-service, stop-service": changes(disrupts("service:datadog-agent")),
    "check, import, integration, reload-check": changes(executes("code:Datadog check")),
  },
  examples: {
    allow: ["datadog-agent health", "datadog-agent status", "datadog-agent --cfgpath /etc/datadog-agent health"],
    guard: {
      "datadog-agent status -c /srv/x": ["execute code:settings of /srv/x"],
      "datadog-agent -c /srv/x status": ["execute code:settings of /srv/x"],
      "datadog-agent flare x": ["write remote:Datadog support"],
      "datadog-agent start x": ["disrupt service:datadog-agent"],
      "datadog-agent check x": ["execute code:Datadog check"],
      "datadog-agent status -o /srv/x": ["write file:/srv/x"],
      "datadog-agent config set log_level debug": ["write configuration:Datadog agent"],
    },
    doubt: { "datadog-agent frobnicate": "unknown-command" },
  },
});
