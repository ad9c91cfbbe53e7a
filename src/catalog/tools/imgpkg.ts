import { defineTool, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

const registry = "--registry-ca-cert-path --registry-username --registry-password --registry-token --registry-response-header-timeout";

export default defineTool({
  name: "imgpkg",
  source: "pkg/imgpkg/cmd of imgpkg (2024-10), github.com/carvel-dev/imgpkg",
  syntax: "pflag",
  helpAs: ["-h"],
  withoutCommand: "help",
  commands: {
    version: { operands: [] },
    describe: reading("--layers --cosign-artifacts --registry-anon", `-b|--bundle -o|--output-type --concurrency ${registry}`),
    tag: group({ "list, ls, resolve": reading("--digests --imgpkg-internal-tags --json", `-i|--image --column ${registry}`) }),
    pull: always(writes("file:/?")),
    "push, copy": always(writes("image:of a registry")),
  },
  examples: {
    allow: ["imgpkg push -h", "imgpkg tag list -i registry.example/app", "imgpkg describe -b registry.example/app:1 -o yaml"],
    guard: {
      "imgpkg pull -b registry.example/app -o /srv/x": ["write file:/?"],
      "imgpkg copy -b a --to-repo b": ["write image:of a registry"],
    },
    doubt: { "imgpkg describe --frob": "unknown-option" },
  },
});
