import { PlacedRedactor } from "./placed.ts";
import type { Redactor, RedactorOptions } from "./redactor.ts";

const ascii = /^[\0-\x7f]*$/;

/** Redacts a text of any number of lines; its lines know nothing of other texts'. */
export const redactText = (redactor: Pick<Redactor, "line" | "reset">, text: string): string => {
  const isAscii = ascii.test(text);
  const bytes = isAscii ? text : Buffer.from(text, "utf8").toString("latin1");
  redactor.reset();
  const redacted = bytes.includes("\n")
    ? bytes
        .split("\n")
        .map((line) => redactor.line(line))
        .join("\n")
    : redactor.line(bytes);
  if (redacted === bytes) return text;
  return isAscii ? redacted : Buffer.from(redacted, "latin1").toString("utf8");
};

export const makeRedact = (options: RedactorOptions): ((text: string) => string) => {
  const redactor = new PlacedRedactor(options);
  return (text) => redactText(redactor, text);
};
