/** One event of a run: `event` says which; a program reads it as a line of JSON, a person as a sentence. */
export type Event = { readonly event: string; readonly say?: string } & Readonly<Record<string, unknown>>;

export interface Voice {
  /** Something went on. */
  tell(event: Event): void;
  /** The answer of a command: lines for a person, or one line of JSON. */
  answer(value: Readonly<Record<string, unknown>>, lines: readonly string[]): void;
  /** What went wrong. */
  complain(message: string, outcome: string): void;
}

/** A value on one line. Control and format characters would let a file's content rewrite a terminal; they are shown as escapes. */
export const visibleLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => {
    if (character === "\n") return "\\n";
    return character === "\t" ? "\\t" : `\\u${(character.codePointAt(0) as number).toString(16).padStart(4, "0")}`;
  });

/**
 * Speaks for one run. Every line of an operation names its environment; `environment` is undefined where a command has none.
 * `write` and `complain` take whole lines.
 */
export const openVoice = (
  environment: { readonly name: string; readonly isProduction: boolean } | undefined,
  isJson: boolean,
  streams: { readonly out: (line: string) => void; readonly err: (line: string) => void },
): Voice => {
  const prefix = environment === undefined ? "" : `[${environment.isProduction ? `PRODUCTION ${environment.name}` : environment.name}] `;
  const named = environment === undefined ? {} : { environment: environment.name, isProduction: environment.isProduction };
  const json = (value: object): void => streams.out(`${JSON.stringify({ ...named, ...value })}\n`);
  return {
    tell: ({ say, ...event }) => {
      if (isJson) json({ ...event, ...(say === undefined ? {} : { message: say }) });
      else if (say !== undefined) streams.out(`${prefix}${visibleLine(say)}\n`);
    },
    answer: (value, lines) => {
      if (isJson) json(value);
      else for (const line of lines) streams.out(`${prefix}${visibleLine(line)}\n`);
    },
    complain: (message, outcome) => {
      if (isJson) json({ event: "error", outcome, message });
      else streams.err(`${prefix}${visibleLine(message)}\n`);
    },
  };
};
