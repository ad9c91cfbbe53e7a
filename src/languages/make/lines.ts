/** One logical line of a makefile (GNU make manual 4.4, 3.1.1 "Splitting Long Lines", 5.1 "Recipe Syntax"). */
export interface Line {
  readonly kind: "recipe" | "other";
  /** Without its recipe prefix, its comment, and, outside of recipes, without continuations. */
  readonly text: string;
}

/** Lines in order; empty ones and comments are left out. */
export const readLines = (source: string): readonly Line[] => {
  const physical = source.replaceAll("\r\n", "\n").split("\n");
  const lines: Line[] = [];
  for (let at = 0; at < physical.length; at++) {
    let text = physical[at] as string;
    while (endsInContinuation(text) && at + 1 < physical.length) text += `\n${physical[++at]}`;
    if (text.startsWith("\t")) lines.push({ kind: "recipe", text: text.slice(1).replaceAll("\\\n\t", "\\\n") });
    else {
      const joined = withoutComment(text.replaceAll(/[ \t]*\\\n[ \t]*/g, " "));
      if (joined.trim() !== "") lines.push({ kind: "other", text: joined.trim() });
    }
  }
  return lines;
};

const endsInContinuation = (text: string): boolean => (/\\*$/.exec(text)?.[0].length ?? 0) % 2 === 1;
/** A `#` begins a comment unless a backslash stands before it. */
const withoutComment = (text: string): string => text.replace(/(?<!\\)#.*$/s, "").replaceAll("\\#", "#");
