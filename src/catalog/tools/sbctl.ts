import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sbctl",
  source: "sbctl 0.17, cmd/sbctl, github.com/Foxboron/sbctl",
  withoutCommand: "help",
  commands: {
    "status, verify, list-files, list-bundles, list-enrolled-keys": readsOnly,
    "create-keys, enroll-keys, sign, sign-all, remove-file, bundle, generate-bundles, reset, rotate-keys, import-keys": changes(
      writes("host:secure boot"),
    ),
  },
  examples: {
    allow: ["sbctl status", "sbctl verify"],
    guard: { "sbctl sign /boot/x": ["write host:secure boot"] },
    doubt: { "sbctl frobnicate": "unknown-command" },
  },
});
