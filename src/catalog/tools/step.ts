import { defineTool, flags, reads, readsOnly, values } from "../tool.ts";

export default defineTool({
  name: "step",
  source: "step CLI 0.25, documentation; command/path, smallstep/cli",
  commands: {
    version: readsOnly,
    path: { options: flags("--base --profile"), operands: [] },
    certificate: {
      commands: {
        inspect: {
          options: { ...flags("--bundle --short --insecure"), ...values("--format --roots --servername") },
          operands: ["file"],
          does: [reads("file:{file}")],
        },
        "verify, lint, fingerprint, needs-renewal": readsOnly,
      },
    },
    ca: { commands: { health: readsOnly } },
  },
  examples: {
    allow: [
      "step certificate inspect https://shop.example.com --format json --roots r.pem --servername s",
      "step certificate verify a.crt --roots r.pem",
      "step ca health",
      "step path --base",
    ],
    guard: { "step certificate inspect server.key": ["disclose secret:/repo/server.key"] },
    doubt: { "step frobnicate": "unknown-command", "step certificate create a a.crt a.key": "unknown-command" },
  },
});
