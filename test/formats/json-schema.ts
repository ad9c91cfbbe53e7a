type Json = Readonly<Record<string, unknown>>;

const isType = (value: unknown, type: string): boolean => {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
};
const asJson = (value: unknown): Json => (isType(value, "object") ? (value as Json) : {});

const forms: Readonly<Record<string, (text: string) => boolean>> = {
  "date-time": (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
  uri: (text) => URL.canParse(text),
  // Characters that RFC 3986 has, and a reference that can be resolved.
  "uri-reference": (text) =>
    /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(text) && URL.canParse(text, "https://example.com/"),
};

/** Keywords of JSON Schema (draft 07) that are understood; any other fails, so that nothing goes unchecked. */
const notes: ReadonlySet<string> = new Set([
  "$schema",
  "description",
  "examples",
  "definitions",
  "title",
  "contentEncoding",
  "$id",
  "default",
]);

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
        return (rule as readonly string[]).flatMap((name) =>
          isType(value, "object") && asJson(value)[name] === undefined ? [`${at}.${name} is required`] : [],
        );
      case "minLength":
        return typeof value === "string" && value.length < Number(rule) ? [`${at} is too short`] : [];
      case "format":
        return typeof value !== "string" || forms[String(rule)]?.(value) === true ? [] : [`${at} has not the form ${String(rule)}`];
      case "properties":
        return Object.entries(rule as Json).flatMap(([name, property]) => {
          const member = asJson(value)[name];
          return member === undefined ? [] : schemaFlaws(member, property as Json, root, `${at}.${name}`);
        });
      case "additionalProperties":
        return Object.entries(asJson(value)).flatMap(([name, member]) => {
          if (asJson(schema["properties"])[name] !== undefined || rule === true) return [];
          return rule === false ? [`${at}.${name} is not known`] : schemaFlaws(member, rule as Json, root, `${at}.${name}`);
        });
      case "items":
        return Array.isArray(value) ? value.flatMap((item, index) => schemaFlaws(item, rule as Json, root, `${at}[${index}]`)) : [];
      case "minItems":
        return Array.isArray(value) && value.length < Number(rule) ? [`${at} has too few items`] : [];
      case "uniqueItems":
        return Array.isArray(value) && rule === true && new Set(value.map((item) => JSON.stringify(item))).size < value.length
          ? [`${at} has an item twice`]
          : [];
      case "minimum":
        return typeof value === "number" && value < Number(rule) ? [`${at} is too small`] : [];
      case "maximum":
        return typeof value === "number" && value > Number(rule) ? [`${at} is too large`] : [];
      case "pattern":
        return typeof value === "string" && !new RegExp(String(rule)).test(value) ? [`${at} has not the pattern ${String(rule)}`] : [];
      case "enum":
        return (rule as readonly unknown[]).includes(value) ? [] : [`${at} is none of ${(rule as readonly unknown[]).join(", ")}`];
      case "anyOf":
      case "oneOf": {
        const right = (rule as readonly Json[]).filter((each) => schemaFlaws(value, each, root, at).length === 0).length;
        return right === 0 || (keyword === "oneOf" && right > 1) ? [`${at} is ${right === 0 ? "none" : "several"} of what it may be`] : [];
      }
      default:
        return [`the keyword ${keyword} is not understood`];
    }
  });
