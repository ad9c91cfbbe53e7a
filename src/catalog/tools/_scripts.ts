/** Scripts of a package.json. Sources: npm-run-script(1), package.json(5) "scripts", npm 11.19.1. */
import { known, type Word } from "../../languages/shell/index.ts";
import type { Engine } from "../tool.ts";

/** Reports what `name` runs: its `pre` and `post` scripts too, each as shell source. */
export const runScript = (name: Word | undefined, parameters: readonly Word[], engine: Engine, folder?: Word): void => {
  if (!name) return;
  if (name.value === undefined) return engine.doubt("dynamic-program", name.text);
  // Its paths would be relative to that folder.
  if (folder) return engine.doubt("unreadable-file", `package.json in ${folder.text}`);
  const text = engine.text(known("package.json"));
  if (text === undefined) return;
  const scripts = scriptsOf(text);
  const script = scripts?.[name.value];
  if (!scripts || typeof script !== "string") return engine.doubt("unknown-command", `script \`${name.value}\``);
  for (const [key, source] of [
    [`pre${name.value}`, scripts[`pre${name.value}`]],
    [name.value, script],
    [`post${name.value}`, scripts[`post${name.value}`]],
  ] as const) {
    if (typeof source !== "string") continue;
    engine.shell(key === name.value ? withParameters(source, parameters) : known(source), `script ${key}`);
  }
};

/** npm quotes what it appends. */
const withParameters = (source: string, parameters: readonly Word[]): Word => {
  if (parameters.some((word) => word.value === undefined)) return { text: `${source} ${parameters.map((word) => word.text).join(" ")}` };
  return known([source, ...parameters.map((word) => `'${(word.value as string).replaceAll("'", `'\\''`)}'`)].join(" "));
};

const scriptsOf = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const content: unknown = JSON.parse(text);
    const scripts = typeof content === "object" && content !== null && "scripts" in content ? content.scripts : undefined;
    return typeof scripts === "object" && scripts !== null ? Object.fromEntries(Object.entries(scripts)) : {};
  } catch {
    return undefined;
  }
};
