export { dialects, dialectNamed } from "./dialect.ts";
export { worst, type Statement } from "./statement.ts";
export { label, readSql } from "./read.ts";
export { readMysqlClient, readPsql, readSqliteShell, type ClientCommand, type ClientReading } from "./client.ts";
