import { defineTool, deletes, discloses, flags, reads, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

const read = reading("--include-eds -l|--local-cluster", "-o|--output -n|--namespace --name --port -p|--local-cluster-name");

export default defineTool({
  name: "glooctl",
  source: "projects/gloo/cli/pkg/cmd of Gloo 1.22, github.com/solo-io/gloo",
  syntax: "pflag",
  helpAs: ["-h"],
  withoutCommand: "help",
  commands: {
    version: read,
    check: reading("", "-o|--output -n|--namespace"),
    get: {
      withoutCommand: "help",
      find: (name) =>
        /^(?:upstreams?|virtualservices?|proxy|routetables?|upstreamgroups?|ratelimitconfigs?)$/.test(name) ? read : undefined,
    },
    proxy: group({
      "address, url, dump, stats, snapshot": read,
      // With `--debug` it makes the proxy say more.
      logs: { options: { ...flags("-f|--follow"), ...values("-n|--namespace --name") }, operands: [], does: [reads("log:proxy")] },
    }),
    debug: group({ yaml: always(discloses("secret:every object of Gloo")) }),
    "create, add, edit, remove, sort": always(writes("cluster-object:of Gloo {argument}")),
    delete: always(deletes("cluster-object:of Gloo {argument}")),
    "install, upgrade, demo, istio": always(writes("cluster:Gloo")),
    uninstall: always(deletes("cluster:Gloo")),
    plugin: always(writes("configuration:plugins of glooctl")),
  },
  examples: {
    allow: [
      "glooctl delete -h",
      "glooctl check",
      "glooctl get upstreams -n gloo-system -o json",
      "glooctl proxy url --name gateway",
      "glooctl proxy logs -f",
    ],
    guard: {
      "glooctl debug yaml": ["disclose secret:every object of Gloo"],
      "glooctl create secret": ["write cluster-object:of Gloo secret"],
      "glooctl delete upstream": ["delete cluster-object:of Gloo upstream"],
      "glooctl install gateway": ["write cluster:Gloo"],
      "glooctl uninstall": ["delete cluster:Gloo"],
      "glooctl plugin install": ["write configuration:plugins of glooctl"],
    },
    doubt: { "glooctl frobnicate": "unknown-command", "glooctl proxy logs --debug": "unknown-option", "glooctl get x": "unknown-command" },
  },
});
