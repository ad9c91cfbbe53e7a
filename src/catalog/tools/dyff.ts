import { defineTool, flags, reads, readsOnly, values } from "../tool.ts";

export default defineTool({
  name: "dyff",
  source: "dyff 1.12, internal/cmd, github.com/homeport/dyff",
  withoutCommand: "help",
  commands: {
    "between, bw": {
      /*READ*/ options: {
        ...flags(
          "-i|--ignore-order-changes -b|--omit-header -s|--set-exit-code -v|--ignore-value-changes --ignore-whitespace-changes --detect-renames --format-strings --detect-kubernetes -k|--preserve-key-order-in-json -g|--use-go-patch-style -l|--no-table-style -x|--no-cert-inspection --use-indent-lines --swap --chroot-list-to-documents",
        ),
        ...values(
          "-o|--output --filter --exclude --filter-regexp --exclude-regexp --additional-identifier -c|--color -t|--truecolor -w|--fixed-width --minor-change-threshold --multi-line-context-lines --chroot --chroot-of-from --chroot-of-to",
        ),
      },
      operands: ["from", "to"],
      does: [reads("file:{from}"), reads("file:{to}")],
    },
    version: readsOnly,
  },
  examples: {
    allow: ["dyff between a.yaml b.yaml", "dyff between -w 80 a.yaml b.yaml", "dyff bw -i --omit-header a.yaml b.yaml"],
    guard: { "dyff between .env a": ["disclose secret:/repo/.env"], "dyff between a .env": ["disclose secret:/repo/.env"] },
    doubt: { "dyff frobnicate": "unknown-command" },
  },
});
