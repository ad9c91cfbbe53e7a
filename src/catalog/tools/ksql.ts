import { defineTool, values, type Call, type Engine } from "../tool.ts";

const derive = ({ slots }: Call, engine: Engine): void => {
  const given = slots.get("--execute") ?? [];
  for (const word of given)
    for (const statement of (word.value ?? "?").split(";")) {
      const text = statement.trim().replace(/\s+/g, " ");
      if (text === "" || /^(?:list|show|describe|explain)\s[\w\s`".*-]+$/i.test(text)) continue;
      if (/^(?:select|print)\s[^;'"]*$/i.test(text)) engine.effect("read", `database-rows:${text}`);
      else engine.effect("write", `database-schema:${text}`);
    }
  if (given.length === 0) engine.effect("execute", "session:ksqlDB");
};

export default defineTool({
  // Not declared: files of settings and statements, variables.
  name: "ksql",
  source: "ksqldb-cli Options.java, github.com/confluentinc/ksql",
  options: values("-e|--execute --output --query-row-limit --query-timeout -u|--user -p|--password"),
  operands: ["server?"],
  derive,
  examples: {
    allow: ["ksql http://ksql:8088 -e 'SHOW STREAMS; DESCRIBE orders;' --output JSON"],
    guard: {
      "ksql -e 'SELECT * FROM orders;'": [],
      "ksql -e 'DROP STREAM orders;'": ["write database-schema:DROP STREAM orders"],
      "ksql http://ksql:8088": ["execute session:ksqlDB"],
    },
    doubt: { "ksql -f x.sql": "unknown-option", "ksql --config-file x -e 'SHOW STREAMS'": "unknown-option" },
  },
});
