import { defineTool, disrupts, executes, flags, like, unlike, when } from "../tool.ts";

export default defineTool({
  name: "service",
  source: "service(8), init-system-helpers 1.65.2, Debian 12",
  syntax: "gnu",
  options: flags("--status-all --full-restart -h|--help --version"),
  operands: ["service?", "action?", "argument*"],
  does: [
    disrupts("service:{service}", unlike("action", /^(?:status|start)$/)),
    executes("service:{service}", { kind: "like", slot: "action", pattern: /^start$/ }),
    disrupts("service:{service}", when("--full-restart")),
    // The name is joined to a folder: with a slash it leaves it.
    executes("code:{service}", like("service", /\//)),
  ],
  verify: "service {service} status",
  examples: {
    allow: ["service nginx status", "service --status-all", "service"],
    guard: {
      "service nginx restart": ["disrupt service:nginx"],
      "service ../../tmp/x status": ["execute code:../../tmp/x"],
      "service nginx start": ["execute service:nginx"],
      "service nginx --full-restart": ["disrupt service:nginx"],
    },
    doubt: { "service nginx $ACTION": "dynamic-word", "service --frobnicate": "unknown-option" },
  },
});
