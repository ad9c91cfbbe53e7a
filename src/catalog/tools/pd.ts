import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "pd",
  source: "pagerduty-cli 0.1, README",
  commands: {
    "incident, service, schedule, ep, team, user, tag, bs, orchestration, automation": { commands: { list: readsOnly } },
    "incident:list, service:list, schedule:list, ep:list, team:list, user:list": readsOnly,
  },
  examples: {
    allow: ["pd incident list", "pd user:list"],
    guard: {},
    doubt: { "pd frobnicate": "unknown-command", "pd incident resolve -i P1": "unknown-command" },
  },
});
