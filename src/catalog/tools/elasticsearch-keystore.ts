import { defineTool, discloses, flags, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

const options = flags("-h|--help -s|--silent -v|--verbose");
const names: Command = { options, operands: [] };

export default defineTool({
  name: "elasticsearch-keystore",
  source: "elasticsearch-keystore, Elasticsearch 8 command line tools",
  helpAs: ["-h"],
  options,
  commands: {
    "list, has-passwd": names,
    show: changes(discloses("secret:setting in the keystore of Elasticsearch")),
    "add, add-file, create, passwd, remove, upgrade": changes(writes("secret:keystore of Elasticsearch")),
  },
  examples: {
    allow: ["elasticsearch-keystore list", "elasticsearch-keystore has-passwd -s", "elasticsearch-keystore add -h"],
    guard: {
      "elasticsearch-keystore show x": ["disclose secret:setting in the keystore of Elasticsearch"],
      "elasticsearch-keystore remove x": ["write secret:keystore of Elasticsearch"],
    },
    doubt: { "elasticsearch-keystore frobnicate": "unknown-command" },
  },
});
