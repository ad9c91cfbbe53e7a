import { defineTool, flags, reads, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "logcli",
  source: "logcli 3.1, grafana.com/docs/loki/latest/query/logcli",
  options: {
    ...flags("--version -q|--quiet --stats --tls-skip-verify"),
    ...values(
      "-o|--output -z|--timezone --addr --username --password --ca-cert --cert --key --org-id --query-tags --bearer-token --bearer-token-file --retries --min-backoff --max-backoff --auth-header --proxy-url --nocache",
    ),
    "--cpuprofile": { takes: "value", does: [writes("file:{--cpuprofile}")] },
    "--memprofile": { takes: "value", does: [writes("file:{--memprofile}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "url", values: { url: "{--addr}" } },
  commands: {
    "labels, series, stats, volume, volume_range, fmt, detected-fields, help": readsOnly,
    "query, instant-query": {
      options: {
        ...flags("-f|--tail --forward --no-labels --parallel-compress"),
        ...values(
          "--limit --since --from --to --step --interval --batch --exclude-label --include-label --labels-length --delay-for --colored-output --now",
        ),
      },
      operands: ["query"],
      does: [reads("log:loki")],
    },
  },
  examples: {
    allow: [
      "logcli labels",
      "logcli query '{app=\"web\"}' --since 1h --limit 50",
      `logcli ${"-o --timezone --addr --username --password --ca-cert --cert --key --org-id --query-tags --bearer-token --bearer-token-file --retries --min-backoff --max-backoff --auth-header --proxy-url --nocache"
        .split(" ")
        .map((name) => `${name} 1`)
        .join(" ")} labels`,
    ],
    guard: { "logcli labels --cpuprofile=/srv/x --memprofile /srv/y": ["write file:/srv/x", "write file:/srv/y"] },
    doubt: { "logcli frob": "unknown-command", "logcli query x --part-path-prefix a": "unknown-option" },
  },
});
