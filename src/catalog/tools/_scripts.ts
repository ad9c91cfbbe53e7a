import { quoteWord } from "../../model/index.ts";
/** Scripts of a package.json. Sources: npm-run-script(1), package.json(5) "scripts", npm 11.19.1. */
import { known, type Word } from "../../languages/shell/index.ts";
import type { Engine } from "../tool.ts";

/** Files of the work tree that change which shell runs scripts, or what runs with them (npmrc(5), yarnrc). */
const settingsFiles = [".npmrc", ".yarnrc", ".yarnrc.yml"];
const rulingSettings = /shell|node[-_]?options|prefix|yarn-?path|plugins/i;
/** Levels of folders above that a package manager looks through for programs. */
const levelsMax = 12;

/** Reports what `name` runs: its `pre` and `post` scripts too, each as shell source. */
export const runScript = (name: Word | undefined, parameters: readonly Word[], engine: Engine, folder?: Word): void => {
  if (!name) return;
  const dark = [name, folder].find((word) => word && word.value === undefined);
  if (name.value === undefined || dark) return engine.doubt("dynamic-program", dark?.text ?? name.text);
  const base = folder?.value === undefined ? "" : `${folder.value.replace(/\/$/, "")}/`;
  const text = engine.text(known(`${base}package.json`));
  if (text === undefined) return;
  const scripts = scriptsOf(text);
  const script = scripts?.[name.value];
  if (!scripts || typeof script !== "string") return engine.doubt("unknown-command", `script \`${name.value}\``);
  for (const file of settingsFiles) {
    const settings = engine.mayExist(known(base + file)) ? engine.text(known(base + file)) : undefined;
    if (settings !== undefined && rulingSettings.test(settings))
      return engine.doubt("dynamic-program", `${file} may change what runs scripts`);
  }
  const searched = Array.from({ length: levelsMax }, (_, level) => `${base}${"../".repeat(level)}node_modules/.bin`);
  for (const [key, source] of [
    [`pre${name.value}`, scripts[`pre${name.value}`]],
    [name.value, script],
    [`post${name.value}`, scripts[`post${name.value}`]],
  ] as const) {
    if (typeof source !== "string") continue;
    const whole = key === name.value ? withParameters(source, parameters) : known(source);
    engine.shell(base === "" ? whole : within(base, whole), `script ${key}`, undefined, { searched });
  }
};

const within = (folder: string, source: Word): Word =>
  source.value === undefined ? source : known(`cd ${quoteWord(folder)} || exit\n${source.value}`, source.text);

/** npm quotes what it appends. */
const withParameters = (source: string, parameters: readonly Word[]): Word => {
  if (parameters.some((word) => word.value === undefined)) return { text: `${source} ${parameters.map((word) => word.text).join(" ")}` };
  return known([source, ...parameters.map((word) => quoteWord(word.value as string))].join(" "));
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
