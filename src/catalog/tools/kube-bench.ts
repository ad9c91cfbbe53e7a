import { defineTool, executes, flags, values, writes, type Command } from "../tool.ts";

// Its benchmarks are files with commands for a shell, looked for in `cfg` below the folder it stands in.
const run: Command = {
  // `--version` takes the cluster's.
  help: "never",
  options: {
    ...flags("--noresults --nosummary --noremediations --nototals --json --junit --scored --unscored --include-test-output -h|--help"),
    ...values("--exit-code --skip -c|--check -g|--group --version --benchmark -s|--targets -v"),
    "--outputfile": { takes: "value", does: [writes("file:{--outputfile}")] },
    "-D, --config-dir": { takes: "value", does: [executes("code:checks in {--config-dir}")] },
    "--config": { takes: "value", does: [executes("code:{--config}")] },
    "--pgsql": { takes: "flag", does: [writes("database-rows:results")] },
    "--asff": { takes: "flag", does: [writes("cloud-resource:AWS Security Hub")] },
  },
  operands: [],
  loads: [{ files: "cfg" }],
};

export default defineTool({
  ...run,
  name: "kube-bench",
  source: "cmd/ of kube-bench 0.15.6, github.com/aquasecurity/kube-bench",
  syntax: "pflag",
  withoutCommand: { command: "run" },
  commands: { run, version: { operands: [] } },
  examples: {
    allow: ["kube-bench run --targets node --json", "kube-bench", "kube-bench version"],
    guard: {
      "kube-bench --json --outputfile /srv/x": ["write file:/srv/x"],
      "kube-bench run --outputfile /srv/x": ["write file:/srv/x"],
      "kube-bench --version 1.30 -D /tmp/x": ["execute code:checks in /tmp/x"],
      "kube-bench run --config-dir /tmp/x": ["execute code:checks in /tmp/x"],
      "kube-bench --config /tmp/x": ["execute code:/tmp/x"],
      "kube-bench run --config /tmp/x": ["execute code:/tmp/x"],
      "kube-bench --pgsql": ["write database-rows:results"],
      "kube-bench run --pgsql": ["write database-rows:results"],
      "kube-bench --asff": ["write cloud-resource:AWS Security Hub"],
      "kube-bench run --asff": ["write cloud-resource:AWS Security Hub"],
      "kube-bench --exit-code run --skip run -c run -g run --version run --benchmark run -s run -v run run --asff": [
        "write cloud-resource:AWS Security Hub",
      ],
    },
    doubt: { "kube-bench install": "unknown-operand" },
  },
});
