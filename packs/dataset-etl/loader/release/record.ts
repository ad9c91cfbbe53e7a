import type { Environment } from "../manifest/environments.ts";
import { refused } from "../outcome.ts";
import { openWarehouse } from "../warehouse/open.ts";
import { sql } from "../warehouse/sql.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";

/** Packages of loaders that were deployed to the environment, kept in its own database: who may not change that deploys nothing. */
const table = "loader_packages";

const isKnown = async (warehouse: Warehouse, loader: string, digest: string): Promise<boolean> =>
  (await warehouse.tables(table)).includes(table) &&
  (await warehouse.query(sql`select 1 as found from loader_packages where loader = ${loader} and digest = ${digest}`)).length > 0;

const opened = async <T>(environment: Environment, mode: "read" | "write", act: (warehouse: Warehouse) => Promise<T>): Promise<T> => {
  const warehouse = await openWarehouse(environment, mode);
  try {
    return await act(warehouse);
  } finally {
    await warehouse.close();
  }
};

/** Puts a package on record before it is placed: a deployment that breaks off then leaves nothing that runs unrecorded. */
export const recordPackage = (environment: Environment, loader: string, digest: string, at: string): Promise<void> =>
  opened(environment, "write", async (warehouse) => {
    if (await isKnown(warehouse, loader, digest)) return;
    await warehouse.change([
      { sql: "create table if not exists loader_packages (loader text not null, digest text not null, recorded_at text not null)" },
      { sql: sql`insert into loader_packages (loader, digest, recorded_at) values (${loader}, ${digest}, ${at})` },
    ]);
  });

/**
 * Throws where a package was not deployed by this program: its files lie beside the environment, where others may write, too, and
 * they are code. To be called before any of it is loaded.
 */
export const requireRecorded = async (environment: Environment, loader: string, digest: string): Promise<void> => {
  if (await opened(environment, "read", (warehouse) => isKnown(warehouse, loader, digest))) return;
  throw refused(
    `the release of ${loader} that lies in ${environment.name} was not deployed there, as far as its database knows: dataset-loader loader deploy --loader ${loader} --environment ${environment.name}`,
  );
};
