import { redactText } from "../../src/redaction/text.ts";
import { Redactor } from "../../src/redaction/redactor.ts";
import { makeCorpus } from "./corpus.ts";

/** A log with identifiers and secrets in it that are nobody's, made from chance with a seed. */
export interface Planted {
  readonly text: string;
  /** What nobody may see, by kind. */
  readonly values: ReadonlyMap<string, string>;
}

/** Too short or too plain to be told from what else stands in a conversation. */
const isTelling = (value: string): boolean => value.length >= 8 && /[^A-Za-z]/.test(value);

/** So that every kind is among them. */
const ofKindMax = 8;

/** Values of a log, of which the redactor finds every one where they stand: whether it finds others is for its own tests. */
export const plant = (seed: number, valuesMin: number): Planted => {
  const redactor = new Redactor({ key: new Uint8Array(32).fill(7) });
  const values = new Map<string, string>();
  const counts = new Map<string, number>();
  const lines: string[] = [];
  for (const { text, spans } of makeCorpus(seed, 6000)) {
    if (values.size >= valuesMin) break;
    const own = spans.map(({ type, start, end }) => [text.slice(start, end), type] as const).filter(([value]) => isTelling(value));
    const redacted = redactText(redactor, text);
    if (own.length === 0 || text.includes("\t") || own.some(([value]) => redacted.includes(value))) continue;
    if (own.every(([, type]) => (counts.get(type) ?? 0) >= ofKindMax)) continue;
    lines.push(text);
    for (const [value, type] of own) {
      values.set(value, type);
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  if (values.size < valuesMin) throw new Error(`only ${values.size} values were planted`);
  return { text: `${lines.join("\n")}\n`, values };
};

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** The planted values that stand in a text, in whatever coat: as they are, JSON-escaped once and twice, percent-encoded, in base64, in hexadecimal. */
export const found = (text: string, { values }: Planted): readonly string[] =>
  [...values]
    .filter(([value]) => {
      const bytes = Buffer.from(value, "utf8");
      // Base64 has three alignments; what stands at the ends depends on the neighbours.
      const base64 = [0, 1, 2].map((shift) =>
        Buffer.concat([Buffer.alloc(shift), bytes])
          .toString("base64")
          .slice(shift === 0 ? 0 : shift + 1, -4),
      );
      const coats = [
        value,
        escaped(value),
        escaped(escaped(value)),
        encodeURIComponent(value),
        bytes.toString("hex"),
        ...base64.filter((coat) => coat.length >= 8),
      ];
      return coats.some((coat) => text.includes(coat));
    })
    .map(([value, type]) => `${type} ${value}`);
