import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "chntpw, pkcs11-tool, pkcs15-tool, p11tool, certutil, pk12util, mkpasswd, pwgen",
  source: "pkcs11-tool(1), certutil(1), p11tool(1)",
  ...changes(writes("account:passwords and keys")),
  examples: {
    allow: [],
    guard: { "chntpw x": ["write account:passwords and keys"] },
    doubt: {},
  },
});
