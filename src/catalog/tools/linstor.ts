import { defineTool, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "linstor",
  source: "linstor_client/commands, linstor-client 1.27, github.com/LINBIT/linstor-client",
  options: { ...flags("-m|--machine-readable --no-color --no-utf8 --version"), ...values("--controllers --timeout") },
  commands: {
    "node, n, resource, r, volume, v, storage-pool, sp, resource-group, rg, resource-definition, rd, volume-definition, vd, error-reports, err, physical-storage, ps, snapshot, s, schedule, remote, backup, b, controller, c":
      {
        withoutCommand: "help",
        commands: {
          "list, l, show, info, list-properties, lp, query-size-info, version, v, list-volumes, lv, query-max-volume-size": /*READ*/ {
            options: {
              ...flags("-a|--all -p|--pastable --show-props --show-aux-props --faulty -f|--full -i|--inuse"),
              ...values("-n|--nodes -r|--resources -s|--storage-pools -g|--groupby --props --since --to"),
            },
            operands: ["name*"],
          },
          "*": changes(writes("volume:linstor")),
        },
      },
  },
  examples: {
    allow: ["linstor node list", "linstor resource list -n web1", "linstor storage-pool list", "linstor --controllers 1 --timeout 1 node"],
    guard: { "linstor resource delete n r": ["write volume:linstor"] },
    doubt: { linstor: "unknown-command", "linstor frobnicate": "unknown-command" },
  },
});
