import { defineTool, executes, flags, reads, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sqlite-utils",
  source: "sqlite_utils/cli.py, sqlite-utils 4",
  commands: {
    "tables, views": {
      options: {
        ...flags("--fts4 --fts5 --counts --nl --arrays --csv --tsv --no-headers -t|--table --json-cols --ascii --columns --schema"),
        ...values("--fmt"),
        // A library of native code.
        "--load-extension": { takes: "value", does: [executes("code:{--load-extension}")] },
      },
      operands: ["database"],
      does: [reads("file:{database}")],
    },
    "*": changes(executes("code:program over tables")),
  },
  examples: {
    allow: ["sqlite-utils tables shop.db --counts", "sqlite-utils views shop.db --fmt grid"],
    guard: {
      "sqlite-utils tables shop.db --load-extension ./x": ["execute code:./x"],
      "sqlite-utils tables .env": ["disclose secret:/repo/.env"],
      "sqlite-utils query shop.db 'select 1'": ["execute code:program over tables"],
    },
    doubt: { "sqlite-utils tables shop.db --frob": "unknown-option" },
  },
});
