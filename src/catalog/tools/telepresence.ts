import { defineTool, discloses, executes, readsOnly } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "telepresence",
  source: "telepresence 2.20 command reference, telepresence.io/docs",
  syntax: "pflag",
  withoutCommand: "help",
  commands: {
    "version, status": readsOnly,
    "connect, intercept, replace, ingest, wiretap, leave, quit, helm, uninstall, curl, docker-run, compose": always(
      executes("session:telepresence"),
    ),
    "gather-logs": always(discloses("secret:telepresence logs")),
  },
  examples: {
    allow: ["telepresence version"],
    guard: { "telepresence connect": ["execute session:telepresence"], "telepresence gather-logs": ["disclose secret:telepresence logs"] },
    doubt: { "telepresence frobnicate": "unknown-command" },
  },
});
