import { defineTool, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "rekor-cli",
  source: "cmd/rekor-cli/app, github.com/sigstore/rekor",
  // It remembers the state of the log's tree, which is what it checks the next against.
  options: values("--rekor_server --format --timeout --retry"),
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    get: { options: values("--uuid --log-index"), operands: [] },
    search: { options: values("--sha --email --subject --operator --artifact"), operands: [] },
    loginfo: { operands: [] },
    logproof: { options: values("--first-size --last-size --tree-id"), operands: [] },
    version: readsOnly,
    // What is in the log stays there, for all to see.
    upload: changes(writes("remote:transparency log")),
  },
  examples: {
    allow: ["rekor-cli get --log-index 12 --format json", "rekor-cli search --sha sha256:00", "rekor-cli logproof --last-size 9"],
    guard: { "rekor-cli --rekor_server a --format 1 --timeout 1 --retry 1 upload x": ["write remote:transparency log"] },
    doubt: { "rekor-cli frobnicate": "unknown-command" },
  },
});
