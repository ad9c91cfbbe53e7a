import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { messageOf, refused, usage } from "../outcome.ts";
import { Fault } from "../schema/column.ts";
import { readLoader, type LoaderManifest } from "./loader-manifest.ts";
import { openTransform, type Texts, type Transform } from "./transform.ts";

export interface LoaderPackage {
  readonly manifest: LoaderManifest;
  readonly folder: string;
  /** Paths within the folder, in order. */
  readonly files: readonly string[];
  /** SHA-256 over paths, lengths and bytes. */
  readonly digest: string;
}

const bytesMax = 1 << 24;

/** Every file of a loader's folder, whose content is its identity. Links are refused: what they point to could change. */
export const packageLoader = (folder: string, name: string): LoaderPackage => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => {
      const found = lstatSync(join(folder, path));
      if (found.isSymbolicLink()) throw refused(`the loader's \`${path}\` is a link; put the file itself there`);
      return found.isFile();
    })
    .toSorted();
  const digest = new Bun.CryptoHasher("sha256");
  let total = 0;
  for (const path of files) {
    const bytes = readFileSync(join(folder, path));
    total += bytes.length;
    if (total > bytesMax) throw refused(`the loader's files are longer than ${bytesMax} bytes in all`);
    digest.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return { folder, files, digest: digest.digest("hex"), manifest: readLoader(folder, name) };
};

/** Checks code and examples; returns what is wrong with them. Runs the loader's module on its own examples. */
export const checkPackage = async (loader: LoaderPackage): Promise<readonly string[]> => {
  const imports = loader.files.filter((path) => path.endsWith(".ts")).flatMap((path) => wrongImports(loader, path));
  if (imports.length > 0) return imports;
  if (loader.manifest.module !== undefined && !loader.files.includes(loader.manifest.module))
    return [`the module \`${loader.manifest.module}\` is not in the folder`];
  const transform = await openTransform(loader.manifest, loader.folder);
  return loader.manifest.examples.flatMap((example, at) => {
    const made = exampleOf(transform, loader.manifest, example.given);
    const place = `example ${at + 1}`;
    if (made instanceof Fault)
      return made.detail === example.refuses
        ? []
        : [`${place} is refused, \`${made.detail}\`${example.refuses === undefined ? "" : ` instead of \`${example.refuses}\``}`];
    if (example.refuses !== undefined) return [`${place} is not refused`];
    return Bun.deepEquals(made, example.gives)
      ? []
      : [`${place} gives ${JSON.stringify(made)} instead of ${JSON.stringify(example.gives)}`];
  });
};

const exampleOf = (transform: Transform, { columns }: LoaderManifest, given: Texts): readonly Texts[] | Fault => {
  const texts: Record<string, string | null> = { ...given };
  for (const { name, from } of columns) {
    const text = given[from ?? name] ?? null;
    texts[name] = transform.steps.get(name)?.(text) ?? (transform.steps.has(name) ? null : text);
  }
  return transform.apply(texts);
};

/** A loader imports its own files only: what it brings along is what was packaged and checked. */
const wrongImports = (loader: LoaderPackage, path: string): readonly string[] => {
  try {
    const code = readFileSync(join(loader.folder, path), "utf8");
    return new Bun.Transpiler({ loader: "ts" })
      .scanImports(code)
      .filter(({ path: wanted }) => !wanted.startsWith("./") || !loader.files.includes(normalize(join(path, "..", wanted))))
      .map(({ path: wanted }) => `\`${path}\` imports \`${wanted}\`, which is no file of the loader`);
  } catch (error) {
    throw usage(`\`${path}\` of the loader is no TypeScript: ${messageOf(error)}`);
  }
};
