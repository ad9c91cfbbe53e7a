type Json = Readonly<Record<string, unknown>>;

const isType = (value: unknown, type: string): boolean => {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
};

const forms: Readonly<Record<string, (text: string) => boolean>> = {
  "date-time": (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
  uri: (text) => URL.canParse(text),
  // Characters that RFC 3986 has, and a reference that can be resolved.
  "uri-reference": (text) =>
    /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(text) && URL.canParse(text, "https://example.com/"),
};

/** Keywords of JSON Schema (draft 07) that are understood; any other fails, so that nothing goes unchecked. */
const notes: ReadonlySet<string> = new Set(["$schema", "description", "examples", "definitions", "title", "contentEncoding"]);

/** What is wrong with a value by a schema; `root` holds the definitions. */
export const schemaFlaws = (value: unknown, schema: Json, root: Json = schema, at = "$"): readonly string[] =>
  Object.entries(schema).flatMap(([keyword, rule]): readonly string[] => {
    if (notes.has(keyword)) return [];
    switch (keyword) {
      case "$ref": {
        const target = String(rule)
          .replace(/^#\//, "")
          .split("/")
          .reduce<unknown>((found, name) => (found as Json)[name], root);
        return schemaFlaws(value, target as Json, root, at);
      }
      case "type":
        return [rule].flat().some((type) => isType(value, String(type))) ? [] : [`${at} is not of type ${String(rule)}`];
      case "required":
        return (rule as readonly string[]).flatMap((name) => ((value as Json)[name] === undefined ? [`${at}.${name} is required`] : []));
      case "minLength":
        return typeof value === "string" && value.length < Number(rule) ? [`${at} is too short`] : [];
      case "format":
        return typeof value !== "string" || forms[String(rule)]?.(value) === true ? [] : [`${at} has not the form ${String(rule)}`];
      case "properties":
        return Object.entries(rule as Json).flatMap(([name, property]) => {
          const member = (value as Json)[name];
          return member === undefined ? [] : schemaFlaws(member, property as Json, root, `${at}.${name}`);
        });
      default:
        return [`the keyword ${keyword} is not understood`];
    }
  });
