import { dialectNamed, dialects, label, readSql } from "../languages/sql/index.ts";
import type { Json } from "../model/index.ts";
import { UsageError, type Arguments } from "./arguments.ts";
import { answerLines } from "./json-lines.ts";

/** Classifies one statement a line. What is not understood gets the gravest label it could have, and asks. */
export const checkSql = (read: Arguments): number => {
  if (!read.flags.has("--jsonl")) throw new UsageError("`--sql` needs `--jsonl`");
  return answerLines(answer, (error) => ({ id: null, decision: "deny", error }));
};

const answer = ({ id = null, sql, dialect = "generic" }: Json): Json => {
  if (typeof sql !== "string") return { id, decision: "deny", error: "`sql` is not a text" };
  const known = typeof dialect === "string" ? dialectNamed(dialect) : undefined;
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
