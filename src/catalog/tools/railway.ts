import { defineTool, deletes, discloses, executes, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "railway",
  source: "Railway CLI reference, docs.railway.com/reference/cli-api, 3.20",
  options: { ...values("-e|--environment -s|--service -p|--project") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "paas", values: { platform: "railway", app: "{--project}", environment: "{--environment}" } },
  commands: {
    "status, logs, list, whoami, help, version, docs": readsOnly,
    variables: always(discloses("secret:environment variables")),
    "run, shell, connect, ssh": always(executes("code:railway")),
    "up, deploy, redeploy, add, domain, init, link, unlink, service, environment, volume, scale, open, login, logout, functions": always(
      writes("cloud-resource:railway"),
    ),
    "down, delete": always(deletes("cloud-resource:railway")),
  },
  examples: {
    allow: ["railway status", "railway logs", "railway --environment 1 --service 1 --project 1 status"],
    guard: {
      "railway variables": ["disclose secret:environment variables"],
      "railway run": ["execute code:railway"],
      "railway up": ["write cloud-resource:railway"],
      "railway down": ["delete cloud-resource:railway"],
    },
    doubt: { "railway frobnicate": "unknown-command" },
  },
});
