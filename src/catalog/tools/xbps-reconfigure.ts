import { changes } from "./_changes.ts";
import { defineTool, writes } from "../tool.ts";

/** The database's checks mend what they find obsolete: none of the two has a run that changes nothing. */
export default defineTool({
  name: "xbps-reconfigure, xbps-pkgdb",
  source: "xbps-reconfigure(1), xbps-pkgdb(1) of void-linux/xbps 0.60.7",
  ...changes(writes("package:{argument:?}")),
  examples: {
    allow: [],
    guard: {
      "xbps-reconfigure nginx": ["write package:nginx"],
      "xbps-pkgdb -a": ["write package:-a"],
    },
    doubt: {},
  },
});
