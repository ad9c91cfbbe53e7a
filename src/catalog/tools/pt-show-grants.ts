import { defineTool, discloses } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  // `SHOW GRANTS` and `SHOW CREATE USER` carry the hashes of passwords; its options only choose statements to print.
  name: "pt-show-grants",
  source: "POD of bin/pt-show-grants, Percona Toolkit 3.5.7",
  ...always(discloses("secret:password hashes of database accounts")),
  examples: {
    allow: ["pt-show-grants --help"],
    guard: { "pt-show-grants h=db1": ["disclose secret:password hashes of database accounts"] },
    doubt: {},
  },
});
