/**
 * Canonical JSON by RFC 8785 (JCS): members sorted by UTF-16 code units, no white space, ECMAScript number form.
 * Throws a `TypeError` for what has no canonical form: `undefined` in arrays, functions, NaN, infinities, lone surrogates.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`no canonical form for ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new TypeError("no canonical form for a lone surrogate");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") return canonicalObject(value as Readonly<Record<string, unknown>>);
  throw new TypeError(`no canonical form for a ${typeof value}`);
};

const canonicalObject = (value: Readonly<Record<string, unknown>>): string => {
  let members = "";
  // Without a comparison, `sort` goes by UTF-16 code units.
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) members += `${members === "" ? "" : ","}${canonicalJson(name)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
};
