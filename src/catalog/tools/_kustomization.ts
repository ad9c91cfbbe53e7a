/** What the files of a kustomization show of secrets (Kustomize reference: secretGenerator, configMapGenerator, generators). */
import { known, type Word } from "../../languages/shell/index.ts";
import type { Call, Engine } from "../tool.ts";
import { joined } from "./_terraform-code.ts";

/** A generator shows files, and a name without a value in a file of variables is taken from the environment. */
const shows =
  /secretGenerator|\bgenerators\b|configMapGenerator[\s\S]*(?:\benvs?\b|\.env|secret|credential|\.key|\.pem|passw|token)|\\(?:[uUx]|\r?\n)/i;
const names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
/** Whatever may be the path of another kustomization. */
const words = /[\w./-]+/g;
const foldersMax = 100;

/** Reads the kustomization of each folder that `slot` holds, and those it names, and doubts where one shows a secret. */
export const readKustomizations =
  (slot: string) =>
  ({ slots }: Call, engine: Engine): void => {
    for (const folder of slots.get(slot) ?? [known(".")]) readKustomization(folder, engine);
  };

const readKustomization = (folder: Word, engine: Engine): void => {
  // What is fetched from elsewhere knows nothing of this machine's files.
  if (/^(?:https?|ssh|git):|^git@|^github\.com\//.test(folder.value ?? "")) return;
  if (folder.value === undefined) return engine.doubt("dynamic-word", folder.text);
  const waiting = [joined(folder.value, ".")];
  const seen = new Set<string>();
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const name of names) {
      const paths = engine.named(name, known(at));
      if (!paths || seen.size > foldersMax) return engine.doubt("unknown-input", `${name} of ${at}`);
      for (const path of paths) waiting.push(...readFile(path, at, engine));
    }
  }
};

/** Answers with the folders of other kustomizations. */
const readFile = (path: string, folder: string, engine: Engine): readonly string[] => {
  const text = engine.text(known(path));
  if (text === undefined) return [];
  if (shows.test(text)) engine.doubt("unknown-input", `${path} may show variables or secret files`);
  const folders = new Set([...text.matchAll(words)].map(([word]) => joined(folder, word)));
  return [...folders].filter((each) => names.some((name) => (engine.named(name, known(each))?.length ?? 0) > 0));
};
