/**
 * What a database client takes for a database's name may be an address or a list of settings (libpq, "Connection
 * Strings"): they are told apart here, so that the environment is judged by where the client really connects.
 */
export const splitConnection = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  if (values["database"] === undefined) return values;
  const { database = "", ...rest } = values;
  if (/^[a-z][\w+.-]*:\/\//i.test(database)) return { ...rest, url: database };
  if (database.includes("=")) return { ...rest, ...readSettings(database) };
  // INVARIANT: an unknown text may be an address of anything, so it identifies nothing.
  return database.includes("?") ? { ...values, host: "?" } : values;
};

const names: Readonly<Record<string, string>> = { host: "host", port: "port", dbname: "database", service: "service" };

const readSettings = (text: string): Record<string, string> => {
  const settings: Record<string, string> = {};
  for (const [, key = "", quoted, plain = ""] of text.matchAll(/(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S*))/g)) {
    const value = quoted === undefined ? plain : quoted.replace(/\\(.)/g, "$1");
    const name = names[key];
    if (name !== undefined) settings[name] = value;
    else if (key === "hostaddr") settings["hostaddr"] = value;
  }
  const { hostaddr, ...others } = settings;
  return hostaddr === undefined ? others : { ...others, host: hostaddr };
};
