/** What a document says about a moment. */
export type Moment = { readonly kind: "at"; readonly ms: number } | { readonly kind: "none" | "ongoing" | "unknown" | "unreadable" };

const iso = /\b(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)\s*(Z|UTC|[+-]\d\d:?\d\d)?/;

/** Reads a moment as people write it in a report: ISO 8601 to the minute or finer, UTC where nothing is said. */
export const readMoment = (text: string): Moment => {
  const [, day, clock, zone = "Z"] = iso.exec(text) ?? [];
  if (day !== undefined) {
    const ms = Date.parse(`${day}T${clock}${zone === "UTC" ? "Z" : zone}`);
    return Number.isFinite(ms) ? { kind: "at", ms } : { kind: "unreadable" };
  }
  const word = text
    .replaceAll(/[*_`.]/g, "")
    .trim()
    .toLowerCase();
  if (/^(?:none|no downtime|not down|no outage)\b/.test(word)) return { kind: "none" };
  if (/^(?:ongoing|not over|still down)\b/.test(word)) return { kind: "ongoing" };
  return /^(?:unknown|not known)\b/.test(word) ? { kind: "unknown" } : { kind: "unreadable" };
};
