import { defineTool, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "chamber",
  source: "chamber 2, README",
  options: { ...flags("-v|--verbose"), ...values("-b|--backend --backend-s3-bucket -r|--retries") },
  commands: {
    "list-services, history, version": readsOnly,
    list: {
      options: {
        ...flags("-t|--sort-by-time -u|--sort-by-user -v|--sort-by-version"),
        "-e, --expand": { takes: "flag", does: [discloses("secret:chamber")] },
      },
      operands: ["service"],
    },
    "read, export, env, exec": changes(discloses("secret:chamber")),
    "write, delete, import": changes(writes("secret:chamber")),
  },
  examples: {
    allow: ["chamber list shop", "chamber -b 1 --backend-s3-bucket 1 -r 1 version"],
    guard: {
      "chamber read x": ["disclose secret:chamber"],
      "chamber write x": ["write secret:chamber"],
      "chamber list -e shop": ["disclose secret:chamber"],
    },
    doubt: { "chamber frobnicate": "unknown-command" },
  },
});
