import { defineTool, deletes, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "crane",
  source: "crane 0.20 reference, github.com/google/go-containerregistry/cmd/crane/doc",
  syntax: "pflag",
  options: { ...flags("--allow-nondistributable-artifacts --insecure -v|--verbose"), ...values("--platform") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "ls, manifest, config, digest, catalog, validate, version": readsOnly,
    "blob, export, pull": always(writes("image:copy of one")),
    "append, copy, cp, flatten, mutate, push, rebase, tag, edit, index": always(writes("image:by crane")),
    delete: always(deletes("image:by crane")),
    auth: always(discloses("secret:registry credentials")),
  },
  examples: {
    allow: ["crane ls img", "crane --platform linux/amd64 digest img"],
    guard: {
      "crane tag img x": ["write image:by crane"],
      "crane pull img x": ["write image:copy of one"],
      "crane delete img": ["delete image:by crane"],
      "crane auth get r": ["disclose secret:registry credentials"],
    },
    doubt: { "crane frob": "unknown-command" },
  },
});
