import { like, attached, flags, reads, values, when, type Call, type Engine, type Options, type Row } from "../tool.ts";

/** Options of grep(1), which its relatives pass on. */
export const grepOptions: Options = {
  ...flags(
    "-E|--extended-regexp -F|--fixed-strings -G|--basic-regexp -P|--perl-regexp -i|-y|--ignore-case --no-ignore-case -w|--word-regexp -x|--line-regexp -z|--null-data -s|--no-messages -v|--invert-match -V|--version",
  ),
  ...flags(
    "-b|--byte-offset -n|--line-number --line-buffered -H|--with-filename -h|--no-filename -o|--only-matching -q|--quiet|--silent -a|--text -I -r|--recursive -R|--dereference-recursive",
  ),
  ...flags("-L|--files-without-match -l|--files-with-matches -c|--count -T|--initial-tab -Z|--null -U|--binary -u"),
  ...values(
    "-e|--regexp -f|--file -m|--max-count --label --binary-files -d|--directories -D|--devices --include --exclude --exclude-from --exclude-dir -B|--before-context -A|--after-context -C|--context -NUM",
  ),
  ...attached("--color --colour"),
};

/** Files that a search is narrowed to by name: the name without what a pattern may begin with. */
export const namedFiles = (...options: readonly string[]): readonly Row[] =>
  options.map((option) => reads(`file:{${option}}`, like(option, /^(?!!)[*/?]*(.+)$/)));

/** Lines of the files are shown; lines of a pattern file show where they match. */
export const grepRows: readonly Row[] = [
  ...namedFiles("--include"),
  reads("file:{--file}", when("--file")),
  reads("file:{file}", when("file")),
  reads("file:{pattern}", when("--regexp", "--file"), when("pattern")),
];

/** A pathname pattern that only one name fits (`[n]ginx`, with which a search leaves itself out of a list of processes). */
const fitsOneName = /^(?!-)[\w./-]*(?:\[\w\][\w./-]*)+$/;

/** An unknown unquoted pattern may become several words: files, too. An unknown option may be a file of patterns, or search folders. */
export const doubtUnknownWords = (call: Call, engine: Engine): void => {
  for (const word of call.words) {
    if (word.value === undefined && word.prefix?.startsWith("-")) engine.doubt("dynamic-word", word.text);
    if (word.value !== undefined || !word.isMany || call.slots.get("pattern")?.[0] !== word) continue;
    // One name in upper and lower case (`nocaseglob`): the second is a file that is searched.
    const name = word.text.replace(/[[\]]/g, "");
    if (fitsOneName.test(word.text)) for (const each of new Set([name, name.toLowerCase()])) engine.effect("read", `file:${each}`);
    else engine.doubt("dynamic-word", word.text);
  }
};

/** Where no file is named, what is searched is the folder it stands in. */
export const readsHere = (engine: Engine): void => engine.effect("read", "file:.");

/** Searches that take the folder they stand in where a pattern is given and no path. */
export const searchesHere = ({ slots }: Call, engine: Engine): void => {
  if (slots.has("pattern") && !slots.has("path")) readsHere(engine);
};

/** grep(1) and git-grep(1) count a pattern among the files when another was given by an option. */
export const namesFile = ({ slots }: Call, files: string, ...patterns: readonly string[]): boolean =>
  slots.has(files) || (patterns.some((option) => slots.has(option)) && slots.has("pattern"));

/** grep(1): "if no file operand is given, grep searches the working directory" where it searches folders. */
export const grepDerive = (call: Call, engine: Engine): void => {
  const isDeep =
    call.slots.has("--recursive") ||
    call.slots.has("--dereference-recursive") ||
    (call.slots.get("--directories") ?? []).some(({ value }) => value === undefined || "recurse".startsWith(value));
  if (isDeep && !namesFile(call, "file", "--regexp", "--file")) readsHere(engine);
  doubtUnknownWords(call, engine);
};
