import { defineTool, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "certbot",
  source: "certbot(1) 2.1",
  options: { ...flags("-n|--non-interactive -q|--quiet -v") },
  commands: {
    "certificates, plugins, show_account": {
      options: { ...flags("-n|--non-interactive -q|--quiet -v"), ...values("-d|--domains --cert-name") },
      operands: [],
    },
    "run, certonly, renew, install, enhance, revoke, delete, rollback, update_account, unregister, register, reconfigure, update_symlinks":
      changes(writes("configuration:certificates")),
  },
  examples: {
    allow: ["certbot certificates", "certbot certificates -d shop.example.com"],
    guard: { "certbot run x": ["write configuration:certificates"] },
    doubt: { "certbot frobnicate": "unknown-command", "certbot certificates --logs-dir /srv/x": "unknown-option" },
  },
});
