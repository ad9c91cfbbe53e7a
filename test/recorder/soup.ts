import fc from "fast-check";

/** Where one reading of a line begins a quoted text or an expansion, another may end one. */
const marks = [
  ..."\" ' ` $' $\" \\ \\\\ \\' \\\" \\` \\$ # { } ( ) [ ] ; | & ~ : * ? ! ,".split(" "),
  ..."${x:- ${y:+ ${x# ${y% ${x/ ${y// ${x: ${x^ ${!x} ${x@ ${#x} ${a[ ${x:=".split(" "),
  ..."$( $(( (( )) $[ <( >( @( !( [[ ]] {a, a[ a=( x= x+= $x \"$x\" $'\\'' $'\\\\' $'}' '}' \"}\" \\} ')' \")\" \\) '\"' \"'\" '`' \"`\"".split(
    " ",
  ),
  " ",
  " ",
  "\n",
  "\\\n",
  " #",
  "<<E\n",
  "<<'E'\n",
  "<<-E\n\t",
  "\nE\n",
  "<<< ",
  "case x in ",
  ";; esac ",
  "if ",
  "; then ",
  "; fi ",
  "for i in ",
  "; do ",
  "; done ",
  "f() { ",
  "; }",
  "{ ",
  "\t",
];
/** What would run, seen or not. */
const commands = [
  "aa",
  " aa ",
  "; aa; ",
  " $(aa) ",
  "`aa`",
  "\naa\n",
  "' ; aa; '",
  '" ; aa; "',
  "} ; aa ; ",
  ") ; aa ; ",
  " && aa ",
  " | aa ",
];
/** Both ends, and anything between them. */
const pairs: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ["'", "'"],
  ["$'", "'"],
  ["`", "`"],
  ["$(", ")"],
  ["${x:-", "}"],
  ["${y/", "}"],
  ["${x#", "}"],
  ['"${x:-', '}"'],
  ['"$(', ')"'],
  ['"`', '`"'],
  ["$((", "))"],
  ["((", "))"],
  ["(", ")"],
  ["{ ", "; }"],
  ["[[ ", " ]]"],
  ["<(", ")"],
  ["eval '", "'"],
  ["a=(", ")"],
  ["case x in x) ", ";; esac"],
  ["cat <<E\n", "\nE\n"],
  ["$[", "]"],
  ["a[", "]=1"],
  ["{a,", "}"],
];

/** Those that only quote and expand: what they make is seldom refused, and seldom doubted. */
const plainMarks = [
  ..."\" ' $' \\ \\' \\\" } $'\\'' '}' \"}\" \\} ')' '\"' \"'\" ${x:- ${y:+ ${x# \"$x\" $x".split(" "),
  " ",
  " ",
  " ",
  "\n",
  " #",
];
const plainPairs = new Set(['"', "'", "$'", "$(", "${x:-", "${y/", "${x#", '"${x:-', '"$(', "(", "{ "]);

/** Lines that are hardly grammatical: most are refused, and some are read in ways that nobody thinks of. */
export const soup = (count: number, seed: number): string[] => {
  const [half, rest] = [Math.floor(count / 2), Math.ceil(count / 2)];
  const plain = pairs.filter(([open]) => plainPairs.has(open));
  return [...fc.sample(lines(marks, pairs), { numRuns: half, seed }), ...fc.sample(lines(plainMarks, plain), { numRuns: rest, seed })];
};

const lines = (some: readonly string[], around: typeof pairs): fc.Arbitrary<string> => {
  const mark = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...some) }, { weight: 1, arbitrary: fc.constantFrom(...commands) });
  const { text } = fc.letrec<{ text: string; pair: string }>((tie) => ({
    text: fc.array(fc.oneof({ maxDepth: 4 }, mark, tie("pair")), { maxLength: 5 }).map((parts) => parts.join("")),
    pair: fc.tuple(fc.constantFrom(...around), tie("text")).map(([[open, close], inner]) => open + inner + close),
  }));
  // What a backslash at the end means depends on what reads the line.
  return text.map((each) => `bb ${each}`).filter((each) => !each.endsWith("\\"));
};
