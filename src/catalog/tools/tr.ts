import { isAscii } from "./_escapes.ts";
import { defineTool, flags } from "../tool.ts";

/** Members of a set such as `a-zA-Z`; undefined for classes, escapes and ranges that run backwards, which are not followed. */
const members = (set: string): string[] | undefined => {
  const ranges = [...set.matchAll(/(.)-(.)|(.)/gs)];
  if (set === "" || /[[\\]/.test(set) || ranges.some(([, from, to]) => (from ?? "") > (to ?? ""))) return undefined;
  return ranges.flatMap(([, from, to, single]) => {
    if (single !== undefined) return [single];
    const first = (from as string).charCodeAt(0);
    return Array.from({ length: (to as string).charCodeAt(0) - first + 1 }, (_, i) => String.fromCharCode(first + i));
  });
};

const translate = (text: string, from: readonly string[], to: readonly string[]): string => {
  const table = new Map(from.map((letter, i) => [letter, to[Math.min(i, to.length - 1)] ?? letter]));
  return [...text].map((letter) => table.get(letter) ?? letter).join("");
};

export default defineTool({
  name: "tr, gtr",
  source: "tr(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  judgesUnknown: true,
  options: flags("-c|-C|--complement -d|--delete -s|--squeeze-repeats -t|--truncate-set1"),
  derive: ({ input, words }, engine) => {
    const [option, ...rest] = words.map((word) => word.value ?? "-");
    if (input.kind !== "known" || option === undefined || !isAscii(input.text)) return;
    const isDeleting = option === "-d" || option === "--delete";
    const sets = isDeleting ? rest : [option, ...rest];
    if (sets.length !== (isDeleting ? 1 : 2) || !sets.every((set) => /^[^-]/.test(set) && isAscii(set))) return;
    const [from, to] = sets.map(members);
    if (isDeleting && from) engine.prints([...input.text].filter((letter) => !from.includes(letter)).join(""));
    else if (from && to) engine.prints(translate(input.text, from, to));
  },
  examples: {
    allow: ["tr a-z A-Z", "tr -d '\\n'", "tr -s ' '", "tr $(ls) $(ls)"],
    guard: { "sh -c \"$(tr A-Z a-z <<< 'RM A')\"": ["delete file:/repo/a"], "sh -c \"$(tr -d x <<< 'rxm a')\"": ["delete file:/repo/a"] },
    doubt: { "sh -c \"$(tr a b c <<< 'rm x')\"": "dynamic-program", "sh -c \"$(tr c-a x <<< 'rm b')\"": "dynamic-program" },
  },
});
