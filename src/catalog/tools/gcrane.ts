import { defineTool, deletes, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "gcrane",
  source: "gcrane README and cmd/crane/doc, github.com/google/go-containerregistry 0.20",
  syntax: "pflag",
  helpAs: ["-h"],
  options: { ...flags("--allow-nondistributable-artifacts --insecure -v|--verbose"), ...values("--platform") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "ls, manifest, config, digest, catalog, validate, version, gc, help, completion": readsOnly,
    // To standard output.
    blob: { operands: ["blob"] },
    "export, pull": always(writes("image:copy of one")),
    "append, copy, cp, flatten, mutate, push, rebase, tag, edit": always(writes("image:by gcrane")),
    index: { withoutCommand: "help", commands: { list: readsOnly, "append, filter": always(writes("image:by gcrane")) } },
    delete: always(deletes("image:by gcrane")),
    auth: { withoutCommand: "help", commands: { "get, token, login, logout": always(discloses("secret:registry credentials")) } },
  },
  examples: {
    allow: ["gcrane ls", "gcrane --platform 1 ls", "gcrane blob img@sha256:1", "gcrane help cp", "gcrane delete -h"],
    guard: {
      "gcrane export": ["write image:copy of one"],
      "gcrane append": ["write image:by gcrane"],
      "gcrane delete": ["delete image:by gcrane"],
      "gcrane index filter": ["write image:by gcrane"],
      "gcrane auth get": ["disclose secret:registry credentials"],
    },
    doubt: { "gcrane frobnicate": "unknown-command" },
  },
});
