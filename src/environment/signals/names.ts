import type { Environment } from "../../model/index.ts";

/** What a name says: an environment, `unknown` when it is ambiguous or unreadable, `undefined` when it names none. */
export type NameSays = Environment | "unknown" | undefined;

const productionWords = new Set([
  "prod",
  "production",
  "prd",
  "live",
  "prods",
  "productive", // English and short forms
  "produktion",
  "produktiv",
  "produccion",
  "producao",
  "produzione",
  "productie",
  "produkcja",
  "produkce",
  "produkcia",
  "produksjon",
  "продакшн",
  "прод",
  "本番",
  "生产",
  "生產",
  "운영",
  "프로덕션",
]);
const otherWords = new Map<string, Environment>([
  ["staging", "staging"],
  ["stage", "staging"],
  ["stg", "staging"],
  ["test", "test"],
  ["testing", "test"],
  ["tst", "test"],
  ["development", "development"],
  ["develop", "development"],
  ["devel", "development"],
  ["dev", "development"],
  ["local", "development"],
]);
const ambiguousWords = new Set([
  "nonprod",
  "preprod",
  "nonproduction",
  "preproduction",
  "notprod",
  "noprod",
  "unprod",
  "prodlike",
  "prodtest",
  "prodtesting",
  "nonprd",
  "preprd",
  "nonlive",
  "prelive",
]);
const negations = new Set(["non", "pre", "not", "no", "post", "near", "semi", "quasi", "pseudo", "without", "never", "ex"]);

/** Glued forms such as `webprod` and `proddb`; only ever used to raise. */
const gluedProduction =
  /^(?!(?:re|non|pre|no|not|un)(?:prod|prd)$)[a-z]+(?:prod|prd)$|^prod(?:db|web|app|api|eu|us|ap|uk|ro|rw|env|cluster|server|srv|host|admin|k8s|kube|net|sql|pg|mysql|aws|gcp|account|user|readonly)[a-z]{0,6}$|^(?!(?:re|co|pre|non|over|under|post)production$)[a-z]{2,}production$/;

/** Letters that look like Latin ones: Cyrillic and Greek forms seen in spoofed names (Unicode TR39 confusables, the part that spells our words). */
const confusables: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  с: "c",
  ԁ: "d",
  е: "e",
  ɡ: "g",
  һ: "h",
  і: "i",
  ј: "j",
  к: "k",
  ӏ: "l",
  ⅼ: "l",
  м: "m",
  п: "n",
  о: "o",
  р: "p",
  ԛ: "q",
  г: "r",
  ѕ: "s",
  т: "t",
  υ: "u",
  ѵ: "v",
  ν: "v",
  ѡ: "w",
  х: "x",
  у: "y",
  α: "a",
  ε: "e",
  ι: "i",
  κ: "k",
  ο: "o",
  ρ: "p",
  τ: "t",
  ƿ: "p",
  ı: "i",
  օ: "o",
  ս: "u",
  ո: "n",
  ԍ: "g",
};

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);
const hasPlaceholder = (text: string): boolean => /\$|\{|\}|[<>%`?*]|__[A-Za-z]+__|\bchange_?me\b/i.test(text);

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
const skeleton = (text: string): string => Array.from(text, (letter) => confusables[letter] ?? letter).join("");

/** Labels of lower-case text: split at everything that is no letter or digit, with digits cut off at both ends. */
const labelsOf = (text: string): string[] => {
  // Unicode classes are slow to compile, and almost every name is ASCII.
  const isAscii = isPlain(text);
  const labels = text.split(isAscii ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u);
  return labels
    .map((label) => label.replace(isAscii ? /^\d+(?=[a-z])|(?<=[a-z])\d+$/g : /^\d+(?=\p{L})|(?<=\p{L})\d+$/gu, ""))
    .filter((label) => label !== "");
};
const splitHumps = (text: string): string => text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();

const isProductionLabel = (label: string): boolean =>
  productionWords.has(label) || (!ambiguousWords.has(label) && gluedProduction.test(label));

const readLabels = (labels: readonly string[]): NameSays => {
  const found = new Set<Environment>();
  let isAmbiguous = false;
  for (const [index, label] of labels.entries()) {
    const before = labels[index - 1] ?? "";
    if (isProductionLabel(label)) {
      if (!negations.has(before) && labels[index + 1] !== "like") return "production";
      isAmbiguous = true;
    } else if (ambiguousWords.has(label)) isAmbiguous = true;
    const other = otherWords.get(label);
    if (other !== undefined) found.add(other);
    if (other !== undefined && negations.has(before)) isAmbiguous = true;
  }
  if (isAmbiguous || found.size > 1) return "unknown";
  return found.values().next().value;
};

/** True where some reading of ASCII text names production: humps split or not, digits as separators, zero as a letter. */
const namesProduction = (text: string): boolean => {
  const lower = text.toLowerCase();
  const readings = [splitHumps(text), lower, lower.replace(/(?<=[a-z])0(?=[a-z])/g, "o"), lower.replace(/\d+/g, "-")];
  return readings.some((reading) => readLabels(labelsOf(reading)) === "production");
};

/** A cheap first look: false only where no label can say production. */
export const mayNameProduction = (text: string): boolean => /pr[o0]d|prd|live|[^\x20-\x7e]/i.test(text);
const mayNameOther = (text: string): boolean => /stag|stg|t[e]?st|dev|local/i.test(text);

const readForeign = (text: string): NameSays => {
  const folded = fold(text);
  const forms = [splitHumps(folded), folded.toLowerCase(), skeleton(folded.toLowerCase())];
  return forms.some((form) => readLabels(labelsOf(form)) === "production") ? "production" : "unknown";
};

/** What the labels of a name say. Words count only as whole labels: `product`, `reproduce`, `olive` and `latest` say nothing. */
export const environmentOfName = (text: string): NameSays => {
  if (!isPlain(text)) return readForeign(text);
  const isSuspect = mayNameProduction(text);
  if (isSuspect && namesProduction(text)) return "production";
  if (hasPlaceholder(text)) return "unknown";
  return isSuspect || mayNameOther(text) ? readLabels(labelsOf(splitHumps(text))) : undefined;
};

/** What a declared value says: the whole value must be a known word; anything else is `unknown`, and a production label anywhere is production. */
export const environmentOfValue = (value: string): Environment | "unknown" => {
  const word = value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "").toLowerCase();
  const exact = otherWords.get(word);
  if (exact !== undefined) return exact;
  return environmentOfName(value) === "production" ? "production" : "unknown";
};

/** What a path says. `live` counts only as a whole segment, because `live-view` is a common name of code. */
export const environmentOfPath = (path: string): NameSays => {
  const says = path.split("/").map((segment) => {
    const found = environmentOfName(segment);
    const isLiveOnly =
      found === "production" &&
      segment.toLowerCase() !== "live" &&
      environmentOfName(segment.replace(/(?<![A-Za-z])live(?![A-Za-z])/gi, "x")) !== "production";
    return isLiveOnly ? undefined : found;
  });
  return combineNames(says);
};

/** Reads several names of one target as one: production wins, two different answers are `unknown`, silence is `undefined`. */
export const combineNames = (answers: readonly NameSays[]): NameSays => {
  const spoken = new Set(answers.filter((answer) => answer !== undefined));
  if (spoken.has("production")) return "production";
  return spoken.size > 1 ? "unknown" : spoken.values().next().value;
};
