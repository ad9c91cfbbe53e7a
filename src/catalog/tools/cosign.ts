import { defineTool, executes, flags, like, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "cosign",
  source: "cosign 2.2, documentation",
  syntax: "pflag",
  options: {
    ...flags("-d|--verbose"),
    ...values("-t|--timeout"),
    "--output-file": { takes: "value", does: [writes("file:{--output-file}")] },
    // A PKCS #11 address names the library to load.
    "--key": { takes: "value", does: [executes("code:{--key}", like("--key", /^pkcs11:/))] },
  },
  optionsMayFollow: true,
  commands: {
    "verify, verify-attestation, verify-blob, verify-blob-attestation, tree, triangulate, version": readsOnly,
    manifest: { commands: { verify: readsOnly } },
    download: { commands: { "sbom, signature, attestation": readsOnly } },
  },
  examples: {
    allow: ["cosign verify --key k.pub registry/app:1", "cosign tree registry/app:1", "cosign -t 1m version"],
    guard: {
      "cosign tree x --output-file /srv/x": ["write file:/srv/x"],
      "cosign verify --key 'pkcs11:token=a?module-path=/tmp/x.so' x": ["execute code:pkcs11:token=a?module-path=/tmp/x.so"],
    },
    doubt: { "cosign frobnicate": "unknown-command", "cosign sign x": "unknown-command" },
  },
});
