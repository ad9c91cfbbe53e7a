import { existsSync } from "node:fs";
import { join } from "node:path";
import { ancestryOf, currentOf, versionsOf } from "../history/history.ts";
import { readEnvironments, type Environment } from "../manifest/environments.ts";
import { LoaderError, messageOf } from "../outcome.ts";
import { checkPackage, packageLoader } from "../release/package.ts";
import { currentRelease } from "../release/releases.ts";
import { openWarehouse } from "../warehouse/open.ts";
import { WarehouseError } from "../warehouse/warehouse.ts";
import type { Finding } from "./assess.ts";
import { backupsOf } from "./backup.ts";
import { openInput } from "./input.ts";
import type { Place } from "./session.ts";

/** A check that could not be made does not hold. */
const finding = async (check: string, act: () => Promise<string> | string): Promise<Finding> => {
  try {
    return { check, holds: true, detail: await act() };
  } catch (error) {
    if (error instanceof LoaderError || error instanceof WarehouseError) return { check, holds: false, detail: messageOf(error) };
    throw error;
  }
};

const deny = (message: string): never => {
  throw new LoaderError("refused", message);
};

/** May this dataset go to this environment? Only reads, and decides nothing: the person's command is the last line. */
export const readinessOf = async (place: Place): Promise<{ readonly findings: readonly Finding[]; readonly command: string }> => {
  const { root, dataset, environment } = place;
  const { all } = readEnvironments(root);
  const elsewhere = all.filter(({ name, isProduction }) => !isProduction && name !== environment.name);
  const findings = [
    await finding("the source is there", async () => {
      const input = await openInput(place);
      input.source.close();
      return `${input.source.files.length} files, ${input.source.bytes} bytes, content ${input.content.slice(0, 12)}`;
    }),
    ...(dataset.loader === undefined ? [] : [await loaderFinding(root, dataset.loader, environment)]),
    await finding("the environment answers", async () => {
      const warehouse = await openWarehouse(environment, "read");
      await warehouse.close();
      return warehouse.engine;
    }),
    ...(environment.isProduction ? [await triedFinding(place, elsewhere)] : []),
    await finding("a backup of what is there", async () => backupFinding(place)),
  ];
  return { findings, command: `dataset-loader load --dataset ${dataset.name} --environment ${environment.name}` };
};

const loaderFinding = (root: string, loader: string, environment: Environment): Promise<Finding> =>
  finding("the loader is deployed as it is written", async () => {
    const folder = join(root, "loaders", loader);
    if (!existsSync(folder)) deny(`there is no loader \`${loader}\``);
    const written = packageLoader(folder, loader);
    const wrong = await checkPackage(written);
    if (wrong.length > 0) deny(wrong.join("; "));
    const release = currentRelease(environment, loader);
    if (release === undefined) return deny(`${loader} is not deployed to ${environment.name}`);
    if (release.digest !== written.digest)
      deny(`${environment.name} has ${release.name}, and what is written is ${written.digest.slice(0, 12)}`);
    return release.name;
  });

/** The same content, under the same manifest, went well in an environment that is not production. */
const triedFinding = (place: Place, elsewhere: readonly Environment[]): Promise<Finding> =>
  finding("the same content was loaded outside production", async () => {
    for (const environment of elsewhere) {
      const input = await openInput({ ...place, environment });
      input.source.close();
      const warehouse = await openWarehouse(environment, "read");
      try {
        const current = await currentOf(warehouse, place.dataset.name);
        const ancestry = ancestryOf(await versionsOf(warehouse, place.dataset.name), current);
        const same = ancestry.find(({ content, manifest }) => content === input.content && manifest === place.dataset.digest);
        if (same !== undefined) return `version ${same.version} in ${environment.name}, ${same.rows} rows`;
      } finally {
        await warehouse.close();
      }
    }
    return deny(`not in ${elsewhere.map(({ name }) => name).join(", ") || "any environment"}`);
  });

const backupFinding = async ({ dataset, environment }: Place): Promise<string> => {
  const warehouse = await openWarehouse(environment, "read");
  try {
    const current = await currentOf(warehouse, dataset.name);
    if (current === undefined || current.table === null) return "nothing is there yet";
    const newest = backupsOf(environment, dataset.name).findLast(({ version }) => version?.version === current.version);
    return newest?.backup ?? deny(`version ${current.version} is not backed up`);
  } finally {
    await warehouse.close();
  }
};
