import { defineTool, discloses, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cloudflared",
  source: "cloudflared 2023.10, documentation: Tunnel run parameters",
  commands: {
    version: readsOnly,
    tunnel: {
      options: { ...values("--config --origincert --loglevel") },
      commands: {
        "list, info": {
          options: {
            ...flags("-d|--show-deleted -r|--show-recently-disconnected --invert-sort"),
            ...values("-o|--output -n|--name -i|--id --sort-by"),
          },
          operands: ["tunnel?"],
        },
        ingress: { commands: { validate: { operands: [] }, rule: { operands: ["url"] } } },
        token: changes(discloses("secret:tunnel token")),
        run: changes(executes("service:cloudflared")),
        "create, delete, cleanup, login": changes(writes("network:tunnel")),
      },
    },
  },
  examples: {
    allow: [
      "cloudflared version",
      "cloudflared tunnel list",
      "cloudflared tunnel ingress validate",
      "cloudflared tunnel --config 1 --origincert 1 --loglevel 1 info shop",
    ],
    guard: {
      "cloudflared tunnel token shop": ["disclose secret:tunnel token"],
      "cloudflared tunnel run shop": ["execute service:cloudflared"],
      "cloudflared tunnel delete shop": ["write network:tunnel"],
    },
    doubt: {
      "cloudflared frobnicate": "unknown-command",
      "cloudflared tunnel --url http://x": "unknown-option",
      "cloudflared tunnel list --logfile /srv/x": "unknown-option",
    },
  },
});
