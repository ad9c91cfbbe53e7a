import { defineTool, deletes, flags, reads, values, when, writes, type Options } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

const backend: Options = {
  ...flags("--include-compacted --insecure-skip-verify --v1 --keep-hierarchy --use-grpc --secure"),
  ...values(
    "-c|--config-file --backend --bucket --s3-endpoint --s3-user --s3-pass --org-id --header --match-depth --ancestor-depth --spss --limit --path-prefix --percentage",
  ),
};
const asks = {
  options: backend,
  operands: ["operand*"],
  does: [reads("log:traces"), reads("file:{--config-file}", when("--config-file"))],
};

export default defineTool({
  name: "tempo-cli",
  source: "cmd/tempo-cli of Grafana Tempo (2026-08), github.com/grafana/tempo",
  withoutCommand: "help",
  commands: {
    query: group({
      api: group({ "trace-id, search-tags, search-tag-values, search, metrics": asks }),
      "trace-id, trace-summary, search": asks,
    }),
    list: group({ "blocks, compaction-summary, cache-summary, column": asks }),
    analyse: group({ "block, blocks": asks }),
    view: group({ schema: { operands: ["file"], does: [reads("file:{file}")] } }),
    "rewrite-blocks, redact": always(deletes("log:traces")),
    "gen, parquet": always(writes("file:/?")),
    migrate: group({ tenant: always(writes("bucket:traces of a tenant")) }),
  },
  examples: {
    allow: [
      "tempo-cli query api search tempo:3200 '{ status = error }' now-1h now --limit 20",
      "tempo-cli query api trace-id http://tempo 5b8efff798038103d269b633813fc60c --org-id 1",
      "tempo-cli list blocks --backend=s3 --bucket=traces single-tenant",
    ],
    guard: {
      "tempo-cli query api search -c .env t": ["disclose secret:/repo/.env"],
      "tempo-cli view schema .env": ["disclose secret:/repo/.env"],
      "tempo-cli redact t": ["delete log:traces"],
      "tempo-cli gen attr-index x": ["write file:/?"],
      "tempo-cli migrate tenant a b": ["write bucket:traces of a tenant"],
    },
    doubt: { "tempo-cli frobnicate": "unknown-command", "tempo-cli list blocks --frob t": "unknown-option" },
  },
});
