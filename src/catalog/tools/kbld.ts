import { defineTool, executes, flags, reads, values, when, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "kbld",
  source: "pkg/kbld/cmd of kbld (2024-03), github.com/carvel-dev/kbld",
  syntax: "pflag",
  helpAs: ["-h"],
  options: values("-f|--file"),
  // What the configuration says is built, with programs of its own, and pushed.
  withoutCommand: { command: "resolve" },
  commands: {
    version: { operands: [] },
    "inspect, i, is, insp": {
      options: { ...flags("--sort --json"), ...values("-f|--file") },
      operands: [],
      does: [reads("file:{--file}", when("--file"))],
    },
    resolve: always(executes("code:builds of images")),
    "package, pkg": always(writes("file:/?")),
    "unpackage, unpkg, relocate": always(writes("image:{argument}")),
  },
  examples: {
    allow: ["kbld resolve -h", "kbld inspect -f a.yml", "kbld version"],
    guard: {
      "kbld -f a.yml": ["execute code:builds of images"],
      "kbld inspect -f .env": ["disclose secret:/repo/.env"],
      "kbld package -f a.yml -o /srv/x": ["write file:/?"],
      "kbld relocate -f a.yml": ["write image:a.yml"],
    },
    doubt: { "kbld inspect --frob": "unknown-option" },
  },
});
