import { defineTool, deletes, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "gcrane",
  source: "gcrane README, github.com/google/go-containerregistry 0.20",
  helpAs: ["-h"],
  syntax: "pflag",
  options: { ...flags("--allow-nondistributable-artifacts --insecure -v|--verbose"), ...values("--platform") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "completion, ls, manifest, config, digest, catalog, validate, version, gc": readsOnly,
    "blob, export, pull": always(writes("image:copy of one")),
    "append, copy, cp, flatten, mutate, push, rebase, tag, edit, index": always(writes("image:by gcrane")),
    delete: always(deletes("image:by gcrane")),
    auth: always(discloses("secret:registry credentials")),
  },
  examples: {
    allow: ["gcrane completion zsh", "gcrane tag -h", "gcrane ls", "gcrane --platform 1 ls"],
    guard: {
      "gcrane blob": ["write image:copy of one"],
      "gcrane append": ["write image:by gcrane"],
      "gcrane delete": ["delete image:by gcrane"],
      "gcrane auth": ["disclose secret:registry credentials"],
    },
    doubt: { "gcrane frobnicate": "unknown-command" },
  },
});
