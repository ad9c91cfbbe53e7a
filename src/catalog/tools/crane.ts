import { defineTool, deletes, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "crane",
  source: "crane 0.20 reference, github.com/google/go-containerregistry/cmd/crane/doc",
  syntax: "pflag",
  helpAs: ["-h"],
  options: { ...flags("--allow-nondistributable-artifacts --insecure -v|--verbose"), ...values("--platform") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "ls, manifest, config, digest, catalog, validate, version, help, completion": readsOnly,
    // To standard output.
    blob: { operands: ["blob"] },
    "export, pull": always(writes("image:copy of one")),
    "append, copy, cp, flatten, mutate, push, rebase, tag, edit": always(writes("image:by crane")),
    index: { withoutCommand: "help", commands: { list: readsOnly, "append, filter": always(writes("image:by crane")) } },
    delete: always(deletes("image:by crane")),
    auth: { withoutCommand: "help", commands: { "get, token, login, logout": always(discloses("secret:registry credentials")) } },
  },
  examples: {
    allow: [
      "crane ls img",
      "crane --platform linux/amd64 digest img",
      "crane blob img@sha256:1",
      "crane index list img",
      "crane index filter -h",
    ],
    guard: {
      "crane tag img x": ["write image:by crane"],
      "crane pull img x": ["write image:copy of one"],
      "crane index append img": ["write image:by crane"],
      "crane tag img x -h": ["write image:by crane"],
      "crane delete img": ["delete image:by crane"],
      "crane auth get r": ["disclose secret:registry credentials"],
    },
    doubt: { "crane frob": "unknown-command" },
  },
});
