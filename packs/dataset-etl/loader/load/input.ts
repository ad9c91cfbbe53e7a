import { requireReferences } from "../manifest/workspace.ts";
import { LoaderError } from "../outcome.ts";
import { requireRecorded } from "../release/record.ts";
import { currentRelease, deployedPackage } from "../release/releases.ts";
import { openTransform, type Transform } from "../release/transform.ts";
import { contentDigest, openSource, type OpenSource } from "../source/source.ts";
import type { Place } from "./session.ts";

/** What is loaded: the files, how they are transformed, and the digests that make this load the same as another. */
export interface LoadInput {
  readonly source: OpenSource;
  readonly content: string;
  readonly loader: string;
  readonly transform: Transform | undefined;
}

/**
 * The loader that a dataset names is the one deployed to the environment, never the one being written. Where one may be missing,
 * as before its first deployment, the input has no transformation.
 */
export const openInput = async ({ root, dataset, environment, voice }: Place, mayLoaderMiss = false): Promise<LoadInput> => {
  requireReferences(root, dataset);
  const isDeployed = dataset.loader !== undefined && (!mayLoaderMiss || currentRelease(environment, dataset.loader) !== undefined);
  const deployed = dataset.loader !== undefined && isDeployed ? deployedPackage(environment, dataset.loader) : undefined;
  if (deployed !== undefined) await requireRecorded(environment, deployed.release.loader, deployed.code.digest);
  const transform = deployed === undefined ? undefined : await openTransform(deployed.code.manifest, deployed.code.folder);
  const source = await openSource(dataset);
  try {
    const content = await contentDigest(source.files);
    voice.tell({
      event: "source",
      dataset: dataset.name,
      files: source.files.length,
      bytes: source.bytes,
      content,
      say: `${dataset.name}: ${source.files.length} file${source.files.length === 1 ? "" : "s"}, ${source.bytes} bytes, content ${content.slice(0, 12)}`,
    });
    return { source, content, transform, loader: deployed === undefined ? "" : `${deployed.release.loader}@${deployed.release.name}` };
  } catch (error) {
    source.close();
    throw error;
  }
};

/** What a person confirms: the source's content under this manifest. `impact` tells it, and `load --input` holds to it. */
export const inputDigest = ({ dataset }: Pick<Place, "dataset">, { content }: LoadInput): string =>
  new Bun.CryptoHasher("sha256").update(`${content} ${dataset.digest}`).digest("hex");

export const identityOf = ({ dataset }: Pick<Place, "dataset">, { content, loader }: LoadInput): string =>
  `${content} ${dataset.digest} ${loader}`;

/** The digest was of the files before they were read; whoever changed them meanwhile made it speak of something else. */
export const requireSameContent = async ({ source, content }: LoadInput): Promise<void> => {
  if ((await contentDigest(source.files)) !== content)
    throw new LoaderError("failed", "the source changed while it was read; load it again");
};
