import { defineTool, flags, values } from "../tool.ts";
import { quotesSettings, systemOptions } from "./_pacutils.ts";

export default defineTool({
  name: "pacfile",
  source: "doc/pacfile.pod, github.com/andrewgregory/pacutils",
  options: { ...systemOptions, ...flags("--check"), ...values("--package") },
  operands: ["path*"],
  does: [quotesSettings],
  examples: {
    // What is known of the file, not what is in it.
    allow: ["pacfile --check /etc/nginx/nginx.conf", "pacfile --package openssh /etc/ssh/sshd_config"],
    guard: { "pacfile --config .env /etc/hosts": ["disclose secret:/repo/.env"] },
    doubt: { "pacfile --frobnicate": "unknown-option" },
  },
});
