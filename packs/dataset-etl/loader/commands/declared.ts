import { join } from "node:path";
import { generate } from "../generate/generate.ts";
import { judge, pass } from "../load/gates.ts";
import { tellRejects, tryLoad } from "../load/dry-run.ts";
import { findDataset, namesIn, requireReferences } from "../manifest/workspace.ts";
import { usage, type Outcome } from "../outcome.ts";
import { checkPackage, packageLoader } from "../release/package.ts";
import { openTransform } from "../release/transform.ts";
import { contentDigest, openSource } from "../source/source.ts";
import { wholeNumber } from "./arguments.ts";
import type { Context } from "./run.ts";

/** Commands about what is declared, in no environment. */
export const runDatasets = async ({ root, voice }: Context): Promise<Outcome> => {
  for (const name of namesIn(root, "datasets")) {
    const dataset = findDataset(root, name);
    const { title, version, table, mode, loader } = dataset;
    voice.answer(
      {
        event: "dataset",
        dataset: name,
        title,
        version,
        table,
        mode,
        loader: loader ?? null,
        format: dataset.source.format,
        columns: dataset.columns.map((column) => column.name),
      },
      [`${name} (version ${version}): ${title}`],
    );
  }
  return "done";
};

const rejectsShown = 100;

/** Reads the whole source against the manifest. What points to other datasets is checked by a load, where they are. */
export const runCheck = async ({ root, args, voice }: Context): Promise<Outcome> => {
  const dataset = findDataset(root, args.value("--dataset"));
  requireReferences(root, dataset);
  const loader = dataset.loader === undefined ? undefined : packageLoader(join(root, "loaders", dataset.loader), dataset.loader);
  const wrong = loader === undefined ? [] : await checkPackage(loader);
  if (wrong.length > 0) throw usage(`the loader ${dataset.loader ?? ""}: ${wrong.join("; ")}`);
  const source = await openSource(dataset);
  try {
    const input = {
      source,
      content: await contentDigest(source.files),
      loader: "",
      transform: loader === undefined ? undefined : await openTransform(loader.manifest, loader.folder),
    };
    const { rejects, rowsIn, rowsOut, rowsRejected } = await tryLoad({ root, dataset, voice }, input, undefined);
    tellRejects({ voice, dataset }, rejects, rejectsShown);
    pass(judge(dataset.gates, { rowsIn, rowsOut, rowsRejected, rowsBefore: undefined }), { voice, dataset });
    const detail = `${dataset.name}: ${rowsOut} rows from ${rowsIn} records, ${rowsRejected} rejected`;
    voice.answer(
      { event: "result", outcome: "done", dataset: dataset.name, rowsIn, rowsOut, rowsRejected, content: input.content, message: detail },
      [detail],
    );
    return "done";
  } finally {
    source.close();
  }
};

export const runGenerate = async ({ root, args, voice }: Context): Promise<Outcome> => {
  const dataset = findDataset(root, args.value("--dataset"));
  const out = args.value("--out");
  if (out === undefined) throw usage("say where to: --out FILE");
  const rows = wholeNumber(args.value("--rows") ?? "1000", "--rows", 1_000_000_000);
  const seed = wholeNumber(args.value("--seed") ?? "1", "--seed", 0xffffffff);
  const bytes = await generate(root, dataset, rows, seed, out);
  voice.answer({ event: "result", outcome: "done", dataset: dataset.name, rows, seed, bytes, file: out }, [
    `${rows} rows of ${dataset.name} in ${out}, ${bytes} bytes`,
  ]);
  return "done";
};
