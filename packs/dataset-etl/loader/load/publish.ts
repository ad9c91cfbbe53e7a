import { failpoint } from "../failpoint.ts";
import { pruneStatements, switchStatements, versionsOf, type JobEnd, type Version } from "../history/history.ts";
import { LoaderError, messageOf } from "../outcome.ts";
import { openWarehouse } from "../warehouse/open.ts";
import { WarehouseError, type Warehouse } from "../warehouse/warehouse.ts";
import { namesOfShape, type Place } from "./session.ts";

/**
 * The switch: one transaction makes the version current. When its end was not heard, the environment is asked again whether it
 * took place. What lies beyond the versions kept goes afterwards.
 */
export const publish = async (
  warehouse: Warehouse,
  place: Place,
  next: Version,
  { current, versions }: { readonly current: Version | undefined; readonly versions: readonly Version[] },
  end: JobEnd,
  undo: (error: unknown) => Promise<void>,
): Promise<void> => {
  const { dataset } = place;
  try {
    await warehouse.change(
      switchStatements(warehouse, next, current, dataset.table, next.table === null ? [] : namesOfShape(next.shape), end),
      "switch-commit",
    );
  } catch (error) {
    if (!(error instanceof WarehouseError && error.code === "lost")) {
      await undo(error);
      throw new LoaderError("failed", `the switch to version ${next.version} was rolled back: ${messageOf(error)}`);
    }
    await establish(place, next, error);
  }
  failpoint("switch-done");
  try {
    await warehouse.change(pruneStatements([...versions, next], dataset.versionsKept), "prune-commit");
  } catch (error) {
    // The new version stands; the old one goes with the next load.
    place.voice.tell({ event: "warning", dataset: dataset.name, say: `older versions were not cleared: ${messageOf(error)}` });
  }
};

/** The lost session's lock is granted only when that session has ended: what is read then is how the switch ended. */
const establish = async (place: Place, next: Version, error: unknown): Promise<void> => {
  const unknown = new LoaderError(
    "unknown",
    `the environment went away during the switch to version ${next.version}, and whether it took place could not be established: ${messageOf(error)}`,
  );
  let isThere: boolean;
  try {
    const again = await openWarehouse(place.environment, "write");
    try {
      const until = performance.now() + 30_000;
      while (!(await again.lock(place.dataset.name))) {
        if (performance.now() >= until) throw unknown;
        await Bun.sleep(250);
      }
      isThere = (await versionsOf(again, place.dataset.name)).some(({ version, job }) => version === next.version && job === next.job);
    } finally {
      await again.close();
    }
  } catch {
    throw unknown;
  }
  if (!isThere)
    throw new LoaderError(
      "failed",
      `the environment went away before the switch to version ${next.version}; nothing of it counts: ${messageOf(error)}`,
    );
};
