export { dialects, dialectNamed, type Dialect } from "./dialect.ts";
export { statementClasses, worst, type SqlDoubt, type SqlReading, type Statement, type StatementClass } from "./statement.ts";
export { label, readSql } from "./read.ts";
export {
  clientDeeds,
  readMysqlClient,
  readPsql,
  readSqliteShell,
  type ClientCommand,
  type ClientDeed,
  type ClientReading,
} from "./client.ts";
