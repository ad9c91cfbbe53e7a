import { defineTool, executes, flags, values, writes, type Command, type Options } from "../tool.ts";
import { everyValue } from "./_every-value.ts";
import { arityOf } from "./_group.ts";

// Its benchmarks are files with commands for a shell, looked for in `cfg` below the folder it stands in.
const plain = "--exit-code --skip -c|--check -g|--group --version --benchmark -s|--targets -v";
const options: Options = {
  ...flags("--noresults --nosummary --noremediations --nototals --json --junit --scored --unscored --include-test-output -h|--help"),
  ...values(plain),
  "--outputfile": { takes: "value", does: [writes("file:{--outputfile}")] },
  "-D, --config-dir": { takes: "value", does: [executes("code:checks in {--config-dir}")] },
  "--config": { takes: "value", does: [executes("code:{--config}")] },
  "--pgsql": { takes: "flag", does: [writes("database-rows:results")] },
  "--asff": { takes: "flag", does: [writes("cloud-resource:AWS Security Hub")] },
};
const run: Command = {
  // `--version` takes the cluster's.
  help: "never",
  options,
  operands: [],
  loads: [{ files: "cfg" }],
};

export default defineTool({
  name: "kube-bench",
  source: "cmd/ of kube-bench 0.15.6, github.com/aquasecurity/kube-bench",
  syntax: "pflag",
  help: "never",
  options: arityOf(options),
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
      [`kube-bench ${everyValue(values(plain))} run --asff`]: ["write cloud-resource:AWS Security Hub"],
      "kube-bench --outputfile /srv/x run": ["write file:/srv/x"],
    },
    doubt: { "kube-bench install": "unknown-command" },
  },
});
