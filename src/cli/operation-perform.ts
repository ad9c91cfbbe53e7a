import type { Ended } from "../operation/index.ts";
import type { Variables } from "./machine.ts";

const lineLengthMax = 8192;

/** Whole lines of a stream as they come, the last also without its end; a line without an end is cut. */
const linesOf = async (stream: ReadableStream<Uint8Array>, tell: (line: string) => void, hasher: Bun.CryptoHasher): Promise<void> => {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of stream) {
    hasher.update(chunk);
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split(/\r?\n|\r/);
    rest = lines.pop() as string;
    for (const line of lines) tell(line.slice(0, lineLengthMax));
    if (rest.length > lineLengthMax) {
      tell(rest.slice(0, lineLengthMax));
      rest = "";
    }
  }
  rest += decoder.decode();
  if (rest !== "") tell(rest);
};

export interface Performance {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly variables: Variables;
  readonly tell: (line: string, stream: "stdout" | "stderr") => void;
}

/** Runs one program to its end, with nothing on its standard input, and hands out what it prints line by line. Never throws. */
export const perform = async ({ argv, cwd, variables, tell }: Performance): Promise<Ended> => {
  const started = performance.now();
  const hasher = new Bun.CryptoHasher("sha256");
  try {
    const child = Bun.spawn([...argv], { cwd, env: { ...variables }, stdin: "ignore", stdout: "pipe", stderr: "pipe" });
    await Promise.all([
      linesOf(child.stdout, (line) => tell(line, "stdout"), hasher),
      linesOf(child.stderr, (line) => tell(line, "stderr"), hasher),
    ]);
    await child.exited;
    return {
      exit: child.exitCode,
      ...(child.signalCode !== null && { signal: String(child.signalCode) }),
      durationMs: Math.round(performance.now() - started),
      output: hasher.digest("hex"),
    };
  } catch (error) {
    return {
      exit: null,
      why: error instanceof Error ? error.message : "it did not start",
      durationMs: Math.round(performance.now() - started),
    };
  }
};
