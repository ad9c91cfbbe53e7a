import { defineTool, discloses, executes, flags, reads, values, when, writes, type Options } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

// Not declared: accounts and servers results go to, rules and databases of others, host scans, which start pods.
const scan: Options = {
  ...flags(
    "--audit-exceptions --only-fixable --no-ignore-file --keep-local -v|--verbose -E|--show-evidence --use-default --omit-raw-resources --print-attack-tree --scan-images --hide --skip-db-update --enable-streaming --dry-run",
  ),
  ...values(
    "--controls-config --exceptions --use-artifacts-from -e|--exclude-namespaces --include-namespaces --min-severity --max-severity --compliance-threshold --severity-threshold -t|--fail-threshold -f|--format --format-version --exclude-controls --include-controls --skip-controls --include-kinds --exclude-kinds --exclude-path --label-selector --view --use-from --image-platform --scan-timeout --control-timeout --baseline -n|--namespace --platform --api-version",
  ),
  "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  "--show-secrets": { takes: "flag", does: [discloses("secret:what the cluster's objects hold")] },
  "--submit": { takes: "flag", does: [writes("remote:results kept by the backend")] },
};

export default defineTool({
  name: "kubescape",
  source: "cmd/ of Kubescape 4.0, github.com/kubescape/kubescape",
  syntax: "pflag",
  helpAs: ["-h"],
  options: values("--kube-context --logger -l"),
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--kube-context}" } },
  commands: {
    version: { options: values("-f|--format"), operands: [] },
    scan: {
      options: scan,
      operands: ["what*"],
      does: [reads("cluster-object:the cluster's"), reads("file:{what}", when("what"))],
    },
    list: { options: { ...flags("--id"), ...values("-f|--format") }, operands: ["policy"] },
    diff: {
      options: {
        ...flags("--fail-on-new"),
        ...values("-f|--format --severity-threshold --granularity"),
        "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
      },
      operands: ["base", "head"],
    },
    download: always(writes("file:/?")),
    config: group({ view: always(discloses("secret:access key of kubescape")), "set, delete": always(writes("configuration:kubescape")) }),
    fix: always(writes("file:/?")),
    operator: always(executes("code:scan within the cluster, {argument}")),
    patch: always(writes("image:{argument}")),
  },
  examples: {
    allow: [
      "kubescape download -h",
      "kubescape scan --kube-context prod --format json",
      "kubescape scan framework nsa -e kube-system --verbose",
      "kubescape list controls",
    ],
    guard: {
      "kubescape scan -o /srv/x": ["write file:/srv/x"],
      "kubescape diff a.json b.json --output /srv/x": ["write file:/srv/x"],
      "kubescape scan .env": ["disclose secret:/repo/.env"],
      "kubescape scan --show-secrets": ["disclose secret:what the cluster's objects hold"],
      "kubescape scan --submit": ["write remote:results kept by the backend"],
      "kubescape download framework": ["write file:/?"],
      "kubescape config view": ["disclose secret:access key of kubescape"],
      "kubescape config set x y": ["write configuration:kubescape"],
      "kubescape fix x.json": ["write file:/?"],
      "kubescape operator scan": ["execute code:scan within the cluster, scan"],
      "kubescape patch nginx": ["write image:nginx"],
      "kubescape --kube-context list --logger list -l list fix x.json": ["write file:/?"],
    },
    doubt: {
      "kubescape scan --host-scan": "unknown-option",
      "kubescape scan --custom-rules x": "unknown-option",
      "kubescape scan --server https://x.example": "unknown-option",
    },
  },
});
