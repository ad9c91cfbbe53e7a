import { known } from "../../languages/shell/index.ts";
import { defineTool, flags, values, type Call, type Engine } from "../tool.ts";

const asks =
  /^[ \t]*(?:get_?principals?|getprincs?|list_principals|listprincs|get_policy|getpol|list_policies|listpols|get_policies|getpols|get_?privs)(?:[ \t]+[\w/@.*?-]+)*[ \t]*$/;

const derive = ({ slots }: Call, engine: Engine): void => {
  const command = slots.get("command") ?? [];
  const spoken = command.every((word) => word.value !== undefined) ? known(command.map((word) => word.value).join(" ")) : command[0];
  const queries = [...(slots.get("-q") ?? []), ...(command.length > 0 && spoken ? [spoken] : [])];
  for (const query of queries) {
    if (asks.test(query.value ?? "")) engine.effect("read", "account:Kerberos principals");
    else engine.effect("grant", `account:Kerberos, ${query.value ?? query.text}`);
  }
  if (queries.length === 0) engine.effect("execute", "session:Kerberos administration");
};

export default defineTool({
  name: "kadmin, kadmin.local",
  source: "doc/admin/admin_commands/kadmin_local.rst of MIT Kerberos, github.com/krb5/krb5",
  syntax: "posix",
  options: { ...flags("-O -N -k -n -m"), ...values("-r -p -q -c -t -w -s -d -e") },
  operands: ["command*"],
  derive,
  examples: {
    allow: [
      "kadmin.local -q 'listprincs host/*'",
      "kadmin -k -t /etc/krb5.keytab -q 'getprinc alice@EXAMPLE.COM'",
      "kadmin -r R -p a -c c -w w -s s -d d -e e getpols",
    ],
    guard: {
      "kadmin.local -q 'cpw alice'": ["grant account:Kerberos, cpw alice"],
      "kadmin.local delprinc alice": ["grant account:Kerberos, delprinc alice"],
      "kadmin.local -q $'getprinc a\\ndelprinc b'": ["grant account:Kerberos, getprinc a\ndelprinc b"],
      "kadmin -p admin": ["execute session:Kerberos administration"],
    },
    doubt: { "kadmin.local -x a=b -q listprincs": "unknown-option" },
  },
});
