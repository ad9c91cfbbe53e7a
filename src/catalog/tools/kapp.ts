import { defineTool, deletes, flags, reads, values, when, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";
import { kubeconfig } from "./_kubeconfig.ts";

const filters =
  "--filter --filter-age --filter-kind --filter-ns --filter-name --filter-kind-name --filter-kind-ns --filter-kind-ns-name --filter-labels --column -a|--app --app-namespace";
// Not declared: `--raw` and `--values`, which show secrets.
const read = reading("-A|--all-namespaces -t|--tree --status --json --color --tty", filters);

export default defineTool({
  name: "kapp",
  source: "pkg/kapp/cmd of kapp 0.60, github.com/carvel-dev/kapp",
  syntax: "pflag",
  helpAs: ["-h"],
  options: { ...values("-n|--namespace --kubeconfig-context"), ...kubeconfig },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--kubeconfig-context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  commands: {
    version: { operands: [] },
    "list, l, ls, inspect, i, is, insp": read,
    "logs, l": {
      options: {
        ...flags("-f|--follow --container-tag"),
        ...values("--lines -m|--pod-name -c|--container-name -a|--app"),
      },
      operands: [],
      does: [reads("log:pods of {--app}")],
    },
    "app-change, ac, app-changes": group({ "list, ls": read, "garbage-collect, gc": always(deletes("cluster-object:records of changes")) }),
    "config-map, cm": group({ "list, ls": read }),
    tools: group({
      diff: {
        options: { ...flags("--sort -c|--changes --summary"), ...values("-f|--file --file2") },
        operands: [],
        does: [reads("file:{--file}", when("--file"))],
      },
      "list-labels, ls-labels": read,
    }),
    // A trial run shows what would change, with secrets masked.
    "deploy, d, dep": {
      options: { ...flags("--diff-run -c|--diff-changes --diff-summary -y|--yes"), ...values("-a|--app -f|--file --into-ns") },
      operands: [],
      preview: [when("--diff-run")],
      does: [writes("cluster-object:application {--app}")],
    },
    delete: always(deletes("cluster-object:application of kapp {argument}")),
    "label, rename": always(writes("cluster-object:application of kapp")),
  },
  examples: {
    allow: [
      "kapp deploy -h",
      "kapp list -A",
      "kapp inspect -a web --tree -n shop",
      "kapp logs -a web --lines 50",
      "kapp deploy -a web -f a.yml --diff-run --diff-changes",
    ],
    guard: {
      "kapp deploy -a web -f a.yml -y": ["write cluster-object:application web"],
      "kapp delete -a web": ["delete cluster-object:application of kapp web"],
      "kapp rename -a web": ["write cluster-object:application of kapp"],
      "kapp ac gc": ["delete cluster-object:records of changes"],
      "kapp tools diff -f .env": ["disclose secret:/repo/.env"],
      "kapp --kubeconfig /tmp/x list": ["execute code:/tmp/x"],
      "kapp -n ls --kubeconfig-context ls label": ["write cluster-object:application of kapp"],
    },
    doubt: { "kapp inspect -a web --raw": "unknown-option", "kapp deploy -a web --patch": "unknown-option" },
  },
});
