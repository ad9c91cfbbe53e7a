import { defineTool, flags, reads, readsOnly, values } from "../tool.ts";

export default defineTool({
  name: "dyff",
  source: "recalled from dyff 1.7 README, github.com/homeport/dyff",
  withoutCommand: "help",
  commands: {
    "between, bw": {
      /*READ*/ options: {
        ...flags(
          "-i|--ignore-order-changes -b|--omit-header -s|--set-exit-code --ignore-value-changes -w|--ignore-whitespace-changes --detect-kubernetes -k --use-go-patch-style -v --no-table-style --minor-change-threshold",
        ),
        ...values("-o|--output --filter --exclude --filter-regexp --exclude-regexp --additional-identifier -c|--color -t|--truecolor"),
      },
      operands: ["from", "to"],
      does: [reads("file:{from}"), reads("file:{to}")],
    },
    version: readsOnly,
  },
  examples: {
    allow: ["dyff between a.yaml b.yaml", "dyff bw -i --omit-header a.yaml b.yaml"],
    guard: { "dyff between .env a": ["disclose secret:/repo/.env"], "dyff between a .env": ["disclose secret:/repo/.env"] },
    doubt: { "dyff frobnicate": "unknown-command" },
  },
});
