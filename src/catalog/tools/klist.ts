import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "klist",
  source: "klist(1) and src/clients/klist/klist.c, MIT Kerberos 1.22",
  options: { ...flags("-c -k -l -A -e -f -i -s -a -n -V -t -C") },
  operands: ["name?"],
  examples: { allow: ["klist -e", "klist -kt /etc/krb5.keytab"], guard: {}, doubt: { "klist -K -k": "unknown-option" } },
});
