import { defineTool, readsOnly } from "../tool.ts";

export default defineTool({
  name: "traefik",
  source: "traefik 2.10, documentation: CLI",
  commands: {
    "version, healthcheck": readsOnly,
  },
  examples: {
    allow: ["traefik version"],
    guard: {},
    doubt: { "traefik frobnicate": "unknown-command" },
  },
});
