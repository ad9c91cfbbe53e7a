import { defineTool, deletes, flags, reads, values, when, writes, type Options } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

const store: Options = {
  ...flags("--exclude-delete --no-exclude-delete"),
  ...values(
    "--log.level --log.format --objstore.config-file --objstore.config --selector.relabel-config-file --selector.relabel-config -o|--output --min-time --max-time --timeout -l|--selector --sort-by -i|--issues --id",
  ),
};

export default defineTool({
  // Its services are not declared.
  name: "thanos",
  source: "docs/components/tools.md of Thanos (2026-08), github.com/thanos-io/thanos",
  withoutCommand: "help",
  commands: {
    tools: group({
      bucket: group({
        "ls, inspect": { options: store, operands: [], does: [reads("bucket:blocks of metrics")] },
        verify: {
          options: { ...store, "-r, --repair": { takes: "flag", does: [writes("bucket:blocks of metrics")] } },
          operands: [],
          does: [reads("bucket:blocks of metrics")],
        },
        "cleanup, retention, mark": always(deletes("bucket:blocks of metrics")),
        "replicate, downsample, rewrite, upload-blocks, web": always(writes("bucket:blocks of metrics")),
      }),
      "rules-check": {
        options: values("--rules --log.level --log.format"),
        operands: [],
        does: [reads("file:{--rules}", when("--rules"))],
      },
    }),
  },
  examples: {
    allow: [
      "thanos tools bucket ls --objstore.config-file=b.yml -o json",
      "thanos tools bucket verify --objstore.config-file b.yml",
      "thanos tools rules-check --rules 'rules/*.yml'",
    ],
    guard: {
      "thanos tools bucket verify -r --objstore.config-file b.yml": ["write bucket:blocks of metrics"],
      "thanos tools bucket mark --id=1": ["delete bucket:blocks of metrics"],
      "thanos tools bucket rewrite --id=1": ["write bucket:blocks of metrics"],
      "thanos tools rules-check --rules .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "thanos query": "unknown-command", "thanos tools bucket ls --tracing.config x": "unknown-option" },
  },
});
