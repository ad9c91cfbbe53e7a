import type { Environment } from "../manifest/environments.ts";
import { unreachable } from "../outcome.ts";
import { openDuckdb } from "./duckdb.ts";
import { openEmbedded } from "./embedded.ts";
import { openPostgresql } from "./postgresql.ts";
import { WarehouseError, type Warehouse } from "./warehouse.ts";

/** Opens an environment to read it, which changes nothing of it, or to write. */
export const openWarehouse = async (environment: Environment, mode: "read" | "write"): Promise<Warehouse> => {
  const { target } = environment;
  try {
    if (target.engine !== "postgresql")
      return target.engine === "duckdb" ? await openDuckdb(target.file, mode) : openEmbedded(target.file, mode);
    const url = process.env[target.urlFrom];
    if (url === undefined || url === "")
      throw new WarehouseError("unreachable", `the variable ${target.urlFrom} with its address is not set`);
    return await openPostgresql(url, target.schema, mode);
  } catch (error) {
    if (error instanceof WarehouseError) throw unreachable(`the environment ${environment.name} cannot be opened: ${error.message}`);
    throw error;
  }
};
