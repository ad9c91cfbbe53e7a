import { defineTool, disrupts, flags, reads, readsOnly, values, when, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "amtool",
  source: "amtool 0.27 --help, github.com/prometheus/alertmanager",
  options: { ...flags("-v|--verbose --version"), ...values("--alertmanager.url -o|--output --timeout --version-check --date.format") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "url", values: { url: "{--alertmanager.url}" } },
  commands: {
    config: { withoutCommand: "help", commands: { "show, routes": readsOnly } },
    // What is no configuration comes back in a message.
    "check-config": { ...readsOnly, does: [reads("file:{operand}", when("operand"))] },
    cluster: { withoutCommand: "help", commands: { show: readsOnly } },
    alert: { withoutCommand: "help", commands: { query: readsOnly, add: always(writes("metric:alert")) } },
    silence: { withoutCommand: "help", commands: { query: readsOnly, "add, expire, import, update": always(disrupts("metric:silence")) } },
    template: readsOnly,
  },
  examples: {
    allow: [
      "amtool alert query",
      "amtool silence query",
      "amtool --alertmanager.url 1 --output 1 --timeout 1 --version-check 1 --date.format 1 alert query",
    ],
    guard: {
      "amtool check-config .env": ["disclose secret:/repo/.env"],
      "amtool alert add": ["write metric:alert"],
      "amtool silence add": ["disrupt metric:silence"],
    },
    doubt: { "amtool frobnicate": "unknown-command" },
  },
});
