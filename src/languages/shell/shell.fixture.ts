import { shown, walkShell, type ShellHost, type Start } from "./index.ts";

/** Everything a walk reports of a line, in order: commands as words with `?` for what is unknown, the rest with a label. */
export const report = (line: string, start: Partial<Start> = {}): string[] => {
  const found: string[] = [];
  const host: ShellHost = {
    run({ words, input }, place) {
      const from =
        input.kind === "known"
          ? ` <<< ${JSON.stringify(input.text)}`
          : input.kind === "inherited"
            ? ""
            : ` < ${input.kind === "file" ? shown(input.path) : "?"}`;
      found.push(
        `${words.map((word) => (word.isMany ? `${shown(word)}…` : quoted(shown(word)))).join(" ")}${from}${place.cwd === "/here" ? "" : ` @${place.cwd ?? "?"}`}`,
      );
      const values = words.map((word) => word.value);
      if (words[0]?.value === "true") return "";
      return values[0] === "echo" && !values.includes(undefined) ? `${values.slice(1).join(" ")}\n` : undefined;
    },
    opens: (path, mode) => void found.push(`${mode}: ${shown(path)}`),
    exports: (name, value, isInherited) => void (isInherited && found.push(`export: ${name}=${shown(value)}`)),
    redefines: (what) => void found.push(`redefines: ${what}`),
    doubt: (reason) => void found.push(`doubt: ${reason}`),
    script: (path) => (path.value === "./lib.sh" ? "lib $1; x=sourced" : void found.push(`doubt: script`)),
    variable: (name) => ({ HOME: "/home/me", PATH: "/bin" })[name],
    isFolder: (path) => path === "/there",
    mayMatch: () => true,
    mayNameOption: () => true,
  };
  walkShell(line, host, { cwd: "/here", arguments: [{ text: "bash", value: "bash" }], ...start });
  return found;
};

const quoted = (text: string): string => (/^$|[\s'"]/.test(text) ? JSON.stringify(text) : text);
