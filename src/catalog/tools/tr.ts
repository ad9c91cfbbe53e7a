import { defineTool, flags } from "../tool.ts";

/** Members of a set such as `a-zA-Z`; undefined for classes and escapes, which are not followed. */
const members = (set: string): string[] | undefined => {
  if (/[[\\]/.test(set)) return undefined;
  return [...set.matchAll(/(.)-(.)|(.)/gs)].flatMap(([, from, to, single]) => {
    if (single !== undefined) return [single];
    const first = (from as string).charCodeAt(0);
    return Array.from({ length: Math.max(0, (to as string).charCodeAt(0) - first + 1) }, (_, i) => String.fromCharCode(first + i));
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
  options: flags("-c|-C|--complement -d|--delete -s|--squeeze-repeats -t|--truncate-set1"),
  derive: ({ input, slots, words }, engine) => {
    if (input.kind !== "known" || ["--complement", "--squeeze-repeats", "--truncate-set1"].some((name) => slots.has(name))) return;
    const [from, to] = words
      .filter((word) => !word.value?.startsWith("-"))
      .map((word) => (word.value === undefined ? undefined : members(word.value)));
    if (slots.has("--delete") && from) engine.prints([...input.text].filter((letter) => !from.includes(letter)).join(""));
    else if (from && to && to.length > 0) engine.prints(translate(input.text, from, to));
  },
  examples: {
    allow: ["tr a-z A-Z", "tr -d '\\n'", "tr -s ' '", "tr $(ls) $(ls)"],
    guard: { "sh -c \"$(tr A-Z a-z <<< 'RM A')\"": ["delete file:/repo/a"], "sh -c \"$(tr -d x <<< 'rxm a')\"": ["delete file:/repo/a"] },
    doubt: {},
  },
});
