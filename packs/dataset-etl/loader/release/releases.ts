import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { failpoint } from "../failpoint.ts";
import type { Environment } from "../manifest/environments.ts";
import { failed, refused, unreachable, usage } from "../outcome.ts";
import { holdFile } from "../warehouse/hold.ts";
import { packageLoader, type LoaderPackage } from "./package.ts";

/** A loader as it was deployed: a folder that never changes again. */
export interface Release {
  readonly name: string;
  readonly loader: string;
  readonly number: number;
  readonly digest: string;
  readonly deployedAt: string;
  /** The release that was in use before, which a rollback goes back to. */
  readonly previous: string | null;
}

const folderOf = (environment: Environment, loader: string): string => join(environment.loaders, loader);
const releasesOf = (environment: Environment, loader: string): string => join(folderOf(environment, loader), "releases");

const isRelease = (value: unknown): value is Release =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  typeof value.name === "string" &&
  "digest" in value &&
  typeof value.digest === "string" &&
  "number" in value &&
  Number.isSafeInteger(value.number) &&
  "previous" in value;

/** Undefined where a file is no JSON. */
export const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
};

const readRelease = (environment: Environment, loader: string, name: string): Release => {
  const path = join(releasesOf(environment, loader), name, "release.json");
  const value = existsSync(path) ? readJson(path) : undefined;
  if (isRelease(value) && value.name === name) return value;
  throw failed(`the release \`${name}\` of ${loader} in ${environment.name} is damaged: \`${path}\``);
};

/** The release in use; undefined when none was deployed. */
export const currentRelease = (environment: Environment, loader: string): Release | undefined => {
  const link = join(folderOf(environment, loader), "current");
  if (!existsSync(link)) return undefined;
  return readRelease(environment, loader, readlinkSync(link).replace(/^releases\//, ""));
};

/** The deployed code, and that it is what was deployed: its digest is computed again. */
export const deployedPackage = (environment: Environment, loader: string): { readonly release: Release; readonly code: LoaderPackage } => {
  const release = currentRelease(environment, loader);
  if (release === undefined)
    throw refused(
      `the loader ${loader} is not deployed to ${environment.name}: dataset-loader loader deploy --loader ${loader} --environment ${environment.name}`,
    );
  const code = packageLoader(join(releasesOf(environment, loader), release.name, "code"), loader);
  if (code.digest !== release.digest)
    throw refused(`the release \`${release.name}\` of ${loader} was changed after it was deployed; deploy it anew`);
  return { release, code };
};

/** Every release there, oldest first. */
const allReleases = (environment: Environment, loader: string): readonly string[] => {
  const folder = releasesOf(environment, loader);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\d{4,}-[0-9a-f]{12}$/.test(name))
        .toSorted()
    : [];
};

const holding = <T>(environment: Environment, loader: string, act: () => T): T => {
  const hold = holdFile(join(folderOf(environment, loader), ".lock"));
  if (hold === undefined) throw unreachable(`another deployment of ${loader} to ${environment.name} is under way`);
  try {
    return act();
  } finally {
    hold.release();
  }
};

/** Readers see the old release or the new one: the link is replaced by a rename. */
const pointTo = (environment: Environment, loader: string, name: string): void => {
  const folder = folderOf(environment, loader);
  const next = join(folder, ".next");
  rmSync(next, { force: true });
  symlinkSync(join("releases", name), next);
  failpoint("deploy-linked");
  renameSync(next, join(folder, "current"));
};

/** Places the package as a new release and makes it the one in use. A package that is in use already changes nothing. */
export const deploy = (
  environment: Environment,
  loader: LoaderPackage,
  at: string,
): { readonly release: Release; readonly isNew: boolean } => {
  const { name: loaderName } = loader.manifest;
  return holding(environment, loaderName, () => {
    const before = currentRelease(environment, loaderName);
    if (before?.digest === loader.digest) return { release: before, isNew: false };
    const number = Number(allReleases(environment, loaderName).at(-1)?.split("-")[0] ?? 0) + 1;
    const name = `${String(number).padStart(4, "0")}-${loader.digest.slice(0, 12)}`;
    const release: Release = { name, number, loader: loaderName, digest: loader.digest, deployedAt: at, previous: before?.name ?? null };
    const incoming = join(folderOf(environment, loaderName), ".incoming");
    rmSync(incoming, { recursive: true, force: true });
    for (const file of loader.files) cpSync(join(loader.folder, file), join(incoming, "code", file));
    writeFileSync(join(incoming, "release.json"), `${JSON.stringify(release, null, 2)}\n`);
    if (packageLoader(join(incoming, "code"), loaderName).digest !== loader.digest)
      throw failed("the loader's files changed while they were copied");
    failpoint("deploy-copied");
    mkdirSync(releasesOf(environment, loaderName), { recursive: true });
    renameSync(incoming, join(releasesOf(environment, loaderName), name));
    failpoint("deploy-placed");
    pointTo(environment, loaderName, name);
    failpoint("deploy-done");
    return { release, isNew: true };
  });
};

/** Goes back to the release that was in use before the current one. */
export const rollBack = (environment: Environment, loader: string, isDry: boolean): { readonly from: Release; readonly to: Release } => {
  const act = (): { readonly from: Release; readonly to: Release } => {
    const from = currentRelease(environment, loader);
    if (from === undefined) throw usage(`${loader} is not deployed to ${environment.name}`);
    if (from.previous === null) throw usage(`${loader} has no release before \`${from.name}\` in ${environment.name}`);
    const to = readRelease(environment, loader, from.previous);
    if (!isDry) pointTo(environment, loader, to.name);
    return { from, to };
  };
  return isDry ? act() : holding(environment, loader, act);
};
