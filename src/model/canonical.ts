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

const areNamesSorted = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(areNamesSorted);
  const object = value as Readonly<Record<string, unknown>>;
  let last = "";
  for (const name of Object.keys(object)) {
    if (name < last || !areNamesSorted(object[name])) return false;
    last = name;
  }
  return true;
};

/** True where a text is the canonical JSON of the value that was parsed from it. The runtime's own writer is a third of the work. */
export const isCanonicalJson = (text: string, value: unknown): boolean =>
  // The runtime escapes lone surrogates, which have no canonical form.
  (!text.includes("\\ud") && JSON.stringify(value) === text && areNamesSorted(value)) || canonicalJson(value) === text;
