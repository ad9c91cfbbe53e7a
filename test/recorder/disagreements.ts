import { builtins } from "../../src/languages/shell/builtins.ts";
import { find, missed } from "./compare.ts";
import { folderOf, record } from "./sandbox.ts";

export interface Outcome {
  /** Lines for which bash ran something, and those for which it did not: it refused them, or nothing in them runs. */
  readonly ran: number;
  readonly still: number;
  /** Lines that the walk doubts: nothing can be missed. */
  readonly doubted: number;
  /** Lines of which the walk missed a command or a file, with what it missed. */
  readonly missed: readonly string[];
}

const batch = 500;

/** Runs each line under the real bash and compares what it did with what the walk says. */
export const disagreements = async (lines: readonly string[], root: string, reader: "bash" | "dash" = "bash"): Promise<Outcome> => {
  const lost: string[] = [];
  let [ran, doubted] = [0, 0];
  for (let at = 0; at < lines.length; at += batch) {
    const some = lines.slice(at, at + batch);
    for (const [i, recorded] of (await record(some, root, reader)).entries()) {
      const line = some[i] as string;
      const found = find(line, folderOf(i), reader !== "bash");
      if (recorded.commands.length > 0) ran++;
      if (found.doubts.length > 0) doubted++;
      const those = missed(recorded, found);
      if (those.length > 0) lost.push(`${JSON.stringify(line)} ${those.join(" and ")}`);
    }
  }
  return { ran, still: lines.length - ran, doubted, missed: lost };
};

const keywords = new Set("if then elif else fi for while until do done case esac select function time coproc in".split(" "));

/** Lines of plain words, whose program is none of bash's own, change nothing for each other: they share a script. */
export const together = (lines: readonly string[]): string[] => {
  const isPlain = (line: string): boolean => {
    const program = /^([\w./+-]+)(?: [\w./:@%+=, -]*)?$/.exec(line)?.[1];
    return program !== undefined && !Object.hasOwn(builtins, program) && !keywords.has(program);
  };
  const plain = lines.filter(isPlain);
  const scripts = Array.from({ length: Math.ceil(plain.length / 50) }, (_, i) => plain.slice(i * 50, (i + 1) * 50).join("\n"));
  return [...lines.filter((line) => !isPlain(line)), ...scripts];
};
