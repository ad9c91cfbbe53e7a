/**
 * DuckDB's own way in, for the bench: `COPY` of a CSV file into a table of the same columns, by the package that the loader uses.
 *
 *     bun packs/dataset-etl/loader/bench/duckdb-copy.ts DATABASE CSV "COLUMNS" [SETTING=VALUE …]
 */
import { loadDuckdb } from "../duckdb/package.ts";

const [database = "", source = "", columns = "", ...settings] = process.argv.slice(2);
const { DuckDBInstance } = await loadDuckdb();
const instance = await DuckDBInstance.create(database, Object.fromEntries(settings.map((each) => each.split("=") as [string, string])));
const connection = await instance.connect();
await connection.run(`create table copied (${columns})`);
const { rowsChanged } = await connection.run(`copy copied from '${source.replaceAll("'", "''")}' (format csv, header, delimiter ',')`);
console.log(`${rowsChanged} rows copied`);
connection.closeSync();
// Closing folds the log into the file; the loader's does, too.
instance.closeSync();
