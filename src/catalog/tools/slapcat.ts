import { defineTool, discloses } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  // Every entry, with the hashes of its passwords.
  name: "slapcat",
  source: "doc/man/man8/slapcat.8, github.com/openldap/openldap",
  ...always(discloses("secret:every entry of the directory")),
  examples: { allow: [], guard: { "slapcat -n 1": ["disclose secret:every entry of the directory"] }, doubt: {} },
});
