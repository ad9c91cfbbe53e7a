/** Section name to its keys, of an ini file; later keys win. Secrets stay in the caller's hands: pick keys, never show all. */
export const readIni = (text: string): Map<string, Map<string, string>> => {
  const sections = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  sections.set("", section);
  for (const raw of text.split(/\r\n|\n|\r/)) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || line.startsWith(";")) continue;
    const header = /^\[\s*(.*?)\s*\]/.exec(line);
    if (header !== null) {
      const name = header[1] ?? "";
      section = sections.get(name) ?? new Map<string, string>();
      sections.set(name, section);
      continue;
    }
    const equals = line.indexOf("=");
    if (equals > 0) section.set(line.slice(0, equals).trim().toLowerCase(), line.slice(equals + 1).trim());
  }
  return sections;
};

/** Variables of a dotenv file: `KEY=value`, optional `export`, optional quotes. */
export const readDotenv = (text: string): Record<string, string> => {
  const found: Record<string, string> = Object.create(null);
  for (const line of text.split(/\r\n|\n|\r/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.]*)\s*[=:]\s*(.*?)\s*$/.exec(line);
    if (match === null) continue;
    const value = match[2] ?? "";
    const quoted = /^(["'`])([\s\S]*?)\1/.exec(value);
    found[match[1] ?? ""] = quoted === null ? value.replace(/\s+#.*$/, "") : (quoted[2] ?? "");
  }
  return found;
};

/** Rules of an ssh client configuration that set `HostName`. `Match` blocks are taken to apply to every host. */
export const readSshConfig = (text: string): { patterns: string[]; hostName: string }[] => {
  const rules: { patterns: string[]; hostName: string }[] = [];
  let patterns = ["*"];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const match = /^\s*([A-Za-z]+)(?:\s*=\s*|\s+)(.*?)\s*$/.exec(line);
    if (match === null) continue;
    const value = (match[2] ?? "").replace(/"/g, "");
    const keyword = (match[1] ?? "").toLowerCase();
    if (keyword === "host") patterns = value.split(/\s+/);
    else if (keyword === "match") patterns = ["*"];
    else if (keyword === "hostname") rules.push({ patterns, hostName: value });
  }
  return rules;
};

/** Branch of a `.git/HEAD`; empty when detached. */
export const readHead = (text: string): string => /^ref:\s*refs\/heads\/(.+?)\s*$/.exec(text)?.[1] ?? "";

/** Remote name to address, of a git configuration. */
export const readRemotes = (text: string): Record<string, string> => {
  const remotes: Record<string, string> = Object.create(null);
  for (const [section, keys] of readIni(text)) {
    const name = /^remote\s+"(.*)"$/.exec(section)?.[1];
    const address = keys.get("pushurl") ?? keys.get("url");
    if (name !== undefined && address !== undefined) remotes[name] = address;
  }
  return remotes;
};
