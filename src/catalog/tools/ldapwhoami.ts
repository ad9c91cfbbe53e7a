import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ldapwhoami, ldapcompare, ldapurl",
  source: "ldapwhoami(1), ldapcompare(1), OpenLDAP 2.5",
  optionsOnlyRead: true,
  examples: {
    allow: ["ldapwhoami -x -H ldap://dir"],
    guard: {},
    doubt: {},
  },
});
