import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "grafana-cli",
  source: "grafana-cli, Grafana 10 documentation",
  options: { ...flags("--debug"), ...values("--pluginsDir --repo --homepath --config") },
  commands: {
    plugins: {
      commands: {
        "ls, list-remote, list-versions": readsOnly,
        "install, update, upgrade, update-all, upgrade-all, uninstall, remove": changes(writes("package:Grafana plugin")),
      },
    },
    admin: changes(writes("account:Grafana administration")),
  },
  examples: {
    allow: ["grafana-cli plugins ls", "grafana-cli --pluginsDir 1 --repo 1 --homepath 1 --config 1 plugins list-remote"],
    guard: {
      "grafana-cli plugins install x": ["write package:Grafana plugin"],
      "grafana-cli admin reset-admin-password y": ["write account:Grafana administration"],
    },
    doubt: { "grafana-cli frobnicate": "unknown-command" },
  },
});
