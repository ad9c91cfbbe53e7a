import { always } from "./_always.ts";
import { defineTool, executes, flags, reads, readsOnly, values, when, writes, type Command } from "../tool.ts";

/** What it cannot parse it quotes. */
const files: Command = {
  options: { ...flags("--syntax-only --lint-fatal --ignore-unknown-fields --agent"), ...values("--lint --query.lookback-delta") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
};
// Not declared: --http.config.file, which may name a secret to send.
const asks: Command = {
  options: values("-o|--format --time --header --start --end --step --match --server --type --duration --url"),
  operands: ["argument*"],
};

export default defineTool({
  name: "promtool",
  source: "promtool as docs/command-line/promtool.md of prometheus/prometheus has it, 2026",
  options: { ...flags("--experimental"), ...values("--enable-feature") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "help, version": readsOnly,
    check: {
      options: values("--query.lookback-delta"),
      withoutCommand: "help",
      commands: {
        "config, web-config, rules": files,
        metrics: { options: { ...flags("--extended"), ...values("--lint") } },
        "healthy, ready": asks,
        // Asks whom the file says, with the credentials it says.
        "service-discovery": always(executes("code:discovery that {argument} describes")),
      },
    },
    query: {
      options: values("-o|--format"),
      withoutCommand: "help",
      commands: { "instant, range, series, labels, analyze": asks },
    },
    test: {
      options: values("--junit"),
      withoutCommand: "help",
      commands: {
        rules: {
          options: {
            ...flags("--debug --diff --ignore-unknown-fields --coverage"),
            ...values("--run --coverage-threshold"),
            ...values("--junit"),
          },
          operands: ["file*"],
          does: [reads("file:{file}", when("file")), writes("file:{--junit}", when("--junit"))],
        },
      },
    },
    debug: always(writes("configuration:archive for debugging")),
    push: always(writes("metric:pushed")),
    tsdb: {
      withoutCommand: "help",
      commands: {
        // A dump replays the log in a folder of its own beside the data.
        "list, analyze, dump, dump-openmetrics": {
          options: { ...flags("-r|--human-readable --extended"), ...values("--limit --match --min-time --max-time --format") },
          operands: ["path?", "block?"],
        },
        "create-blocks-from, bench": always(writes("metric:blocks")),
      },
    },
    promql: { withoutCommand: "help", commands: { format: readsOnly, "label-matchers": readsOnly } },
  },
  examples: {
    allow: [
      "promtool check rules x.yml",
      "promtool check config --syntax-only prometheus.yml",
      "promtool query instant http://x up",
      "promtool query -o json range --start 1 --end 2 http://x up",
      "promtool --enable-feature 1 check rules x.yml",
      "promtool check --query.lookback-delta 5m rules x.yml",
      "promtool test rules t.yml",
      "promtool tsdb list -r data/",
    ],
    guard: {
      "promtool check config .env": ["disclose secret:/repo/.env"],
      "promtool check service-discovery p.yml job": [
        "execute code:discovery that p.yml describes",
        "execute code:discovery that job describes",
      ],
      "promtool test rules .env": ["disclose secret:/repo/.env"],
      "promtool test --junit /srv/x rules t.yml": ["write file:/srv/x"],
      "promtool test rules --junit=/srv/x t.yml": ["write file:/srv/x"],
      "promtool debug": ["write configuration:archive for debugging"],
      "promtool push": ["write metric:pushed"],
      "promtool tsdb create-blocks-from": ["write metric:blocks"],
    },
    doubt: { "promtool frobnicate": "unknown-command", "promtool query instant --http.config.file x http://x up": "unknown-option" },
  },
});
