/** A JSON object, whatever its members are. */
export type Json = Readonly<Record<string, unknown>>;

/** True for what JSON calls an object: an array and `null` are none. */
export const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
