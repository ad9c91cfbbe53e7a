import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ldapadd, ldapmodify, ldapdelete, ldapmodrdn, ldappasswd, ldapexop",
  source: "ldapmodify(1), ldapdelete(1), ldappasswd(1), OpenLDAP 2.5",
  ...changes(writes("account:directory")),
  examples: {
    allow: [],
    guard: { "ldapadd x": ["write account:directory"] },
    doubt: {},
  },
});
