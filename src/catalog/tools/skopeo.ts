import { defineTool, deletes, flags, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "skopeo",
  source: "skopeo(1) and the pages of its commands, 1.15",
  options: {
    ...flags("--debug --insecure-policy -v|--version"),
    ...values("--command-timeout --override-arch --override-os --override-variant --policy --registries.d --tmpdir"),
  },
  withoutCommand: "help",
  commands: {
    "inspect, list-tags, manifest-digest, standalone-verify": readsOnly,
    "copy, sync": always(writes("image:by skopeo")),
    delete: always(deletes("image:by skopeo")),
    "login, logout": always(writes("account:registry")),
    "standalone-sign, generate-sigstore-key": always(writes("secret:signing key")),
  },
  examples: {
    allow: [
      "skopeo inspect docker://img",
      "skopeo list-tags docker://img",
      "skopeo --command-timeout 1s --override-arch a --override-os b --override-variant c --policy p --registries.d d --tmpdir t inspect x",
    ],
    guard: {
      "skopeo copy docker://a docker://b": ["write image:by skopeo"],
      "skopeo delete docker://a": ["delete image:by skopeo"],
      "skopeo login r": ["write account:registry"],
      "skopeo standalone-sign a": ["write secret:signing key"],
    },
    doubt: { "skopeo frob": "unknown-command" },
  },
});
