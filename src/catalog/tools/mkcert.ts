import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "mkcert",
  source: "main.go of mkcert, github.com/FiloSottile/mkcert",
  syntax: "single",
  options: {
    ...flags("-pkcs12 -ecdsa -client -CAROOT -version -help"),
    ...values("-csr -cert-file -key-file -p12-file"),
    "-install, -uninstall": { takes: "flag", does: [writes("configuration:authorities that this machine trusts")] },
  },
  operands: ["name*"],
  // A certificate and its key.
  does: [writes("file:.", when("name"), unless("-CAROOT", "-version", "-help")), writes("file:.", when("-csr"))],
  examples: {
    allow: ["mkcert -CAROOT", "mkcert -version"],
    guard: {
      "mkcert -install": ["write configuration:authorities that this machine trusts"],
      "mkcert -cert-file a -key-file b -p12-file c example.org": ["write file:/repo"],
      "mkcert -csr x": ["write file:/repo"],
    },
    doubt: { "mkcert -frob x": "unknown-option" },
  },
});
