import { dialects, label, readSql, type Dialect } from "../languages/sql/index.ts";
import type { Json } from "../model/index.ts";
import { UsageError, type Arguments } from "./arguments.ts";
import { answerLines } from "./json-lines.ts";

/** Names people use for a dialect. */
const aliases: Readonly<Record<string, Dialect>> = {
  postgresql: "postgres",
  pg: "postgres",
  redshift: "postgres",
  cockroach: "postgres",
  cockroachdb: "postgres",
  mariadb: "mysql",
  cql: "cassandra",
  scylla: "cassandra",
  sqlserver: "mssql",
  tsql: "mssql",
  plsql: "oracle",
};

/** Classifies one statement a line. What is not understood gets the gravest label it could have, and asks. */
export const checkSql = (read: Arguments): number => {
  if (!read.flags.has("--jsonl")) throw new UsageError("`--sql` needs `--jsonl`");
  return answerLines(answer, (error) => ({ id: null, decision: "deny", error }));
};

const answer = ({ id = null, sql, dialect = "generic" }: Json): Json => {
  if (typeof sql !== "string") return { id, decision: "deny", error: "`sql` is not a text" };
  const known = dialectOf(dialect);
  if (!known) return { id, decision: "deny", error: `\`dialect\` is none of ${dialects.join(", ")}` };
  const reading = readSql(sql, known);
  const found = label(reading);
  const isClear = reading.doubts.length === 0 && reading.statements.length > 0;
  return {
    id,
    label: found ?? "admin",
    decision: isClear && found === "schema_read" ? "allow" : "ask",
    ...(reading.doubts.length > 0 && { doubts: reading.doubts.map(({ detail }) => detail) }),
  };
};

const dialectOf = (name: unknown): Dialect | undefined => {
  if (typeof name !== "string") return undefined;
  const lower = name.toLowerCase();
  return dialects.find((each) => each === lower) ?? (Object.hasOwn(aliases, lower) ? aliases[lower] : undefined);
};
