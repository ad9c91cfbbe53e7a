import { defineTool, deletes, discloses, disrupts, flags, reads, values, when, writes, type Options } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

const server: Options = {
  ...flags("--disable-color --use-legacy-routes --verbose --strict"),
  ...values(
    "--address --id --authToken --user --key --backend --extra-headers --tls-ca-path --tls-cert-path --tls-key-path --namespaces --ignored-namespaces --namespaces-regex --ignored-namespaces-regex --rule-files --format --read-timeout --selector --from --to --remote-read-path",
  ),
};
const changed = always(writes("configuration:alerting rules"));

export default defineTool({
  name: "cortextool, lokitool",
  source: "pkg/commands of Cortex tools 0.11 and pkg/tool/commands of Loki 3, github.com/grafana/cortex-tools and loki",
  withoutCommand: "help",
  commands: {
    version: { operands: [] },
    rules: group({
      "list, print, get, diff": { options: server, operands: ["operand*"] },
      check: { options: server, operands: ["file*"], does: [reads("file:{file}", when("file"))] },
      // What they are given is written over.
      "lint, prepare": always(writes("file:/?")),
      delete: always(deletes("configuration:alerting rules")),
      "load, sync": changed,
    }),
    alertmanager: group({
      get: always(discloses("secret:configuration of the alert manager")),
      delete: always(deletes("configuration:alert manager")),
      load: always(writes("configuration:alert manager")),
    }),
    "remote-read": group({
      "stats, dump": { options: server, operands: [], does: [reads("metric:{--selector}")] },
      export: always(writes("file:/?")),
    }),
    loadgen: always(disrupts("metric:server under load")),
    "bucket-validation": always(writes("bucket:objects for a trial")),
    // Each writes a file of results.
    analyse: group({ "prometheus, grafana, ruler, dashboard, rule-file": always(writes("file:/?")) }),
  },
  examples: {
    allow: [
      "cortextool rules list --address=http://cortex --id=1",
      "lokitool rules diff --rule-files=a.yml --address http://loki --id 1",
      "cortextool remote-read dump --selector up --address http://c --id 1",
    ],
    guard: {
      "lokitool rules check .env": ["disclose secret:/repo/.env"],
      "lokitool rules lint a.yml": ["write file:/?"],
      "lokitool rules sync a.yml": ["write configuration:alerting rules"],
      "lokitool rules delete ns g": ["delete configuration:alerting rules"],
      "cortextool alertmanager get": ["disclose secret:configuration of the alert manager"],
      "cortextool alertmanager delete": ["delete configuration:alert manager"],
      "cortextool alertmanager load a.yml": ["write configuration:alert manager"],
      "cortextool remote-read export": ["write file:/?"],
      "cortextool loadgen": ["disrupt metric:server under load"],
      "cortextool bucket-validation": ["write bucket:objects for a trial"],
      "cortextool analyse grafana": ["write file:/?"],
    },
    doubt: { "cortextool frobnicate": "unknown-command", "lokitool rules list --frob": "unknown-option" },
  },
});
