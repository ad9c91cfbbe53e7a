import { known } from "../../languages/shell/index.ts";
import { readSql } from "../../languages/sql/index.ts";
import { defineTool, type Call, type Engine } from "../tool.ts";
import { reportInput, reportWord, type ReadClient } from "./_sql.ts";

const read: ReadClient = (text) => ({ ...readSql(text, "generic"), commands: [] });

/** The words are one statement, or a command for the system behind `!`. */
const derive = (call: Call, engine: Engine): void => {
  const words = call.slots.get("word") ?? [];
  if (words.length === 0) return reportInput(call, read, engine);
  const unknown = words.find((word) => word.value === undefined);
  const text = words.map((word) => word.value).join(" ");
  if (!unknown && /^\s*!/.test(text)) engine.shell(known(text.replace(/^\s*!/, "")), "!");
  else reportWord(unknown ?? known(text), read, engine);
};

export default defineTool({
  // Not declared: options of the processor, and files of statements. Its own commands are a doubt.
  name: "db2",
  source: "db2 - Command line processor invocation command, Db2 11.5, ibm.com/docs",
  operands: ["word*"],
  derive,
  examples: {
    allow: ["db2 'select 1'", "db2 '!ls -l'"],
    guard: {
      "db2 'delete from orders'": ["delete database-rows:delete from orders"],
      "db2 '!rm a'": ["delete file:/repo/a"],
      db2: ["execute session:database client"],
    },
    doubt: { "db2 -tvf x.sql": "unknown-option", "db2 force application all": "unknown-statement", 'db2 "$SQL"': "unknown-statement" },
  },
});
