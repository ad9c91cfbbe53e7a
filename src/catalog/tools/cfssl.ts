import { defineTool, discloses, readsOnly } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cfssl",
  source: "cfssl(1) 1.2",
  helpAs: ["-h"],
  commands: {
    "certinfo, version, print-defaults": readsOnly,
    scan: readsOnly,
    "gencert, genkey, selfsign": changes(discloses("secret:new private key")),
  },
  examples: {
    allow: ["cfssl certinfo -domain shop.example.com", "cfssl selfsign -h"],
    guard: { "cfssl gencert x": ["disclose secret:new private key"] },
    doubt: { "cfssl frobnicate": "unknown-command" },
  },
});
