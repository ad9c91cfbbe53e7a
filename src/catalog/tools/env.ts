import { quoteWord } from "../../model/index.ts";
import { known, type Word } from "../../languages/shell/index.ts";
import { useOfVariable } from "../variables.ts";
import { quoted } from "./_quoted.ts";
import { attached, defineTool, flags, values, type Engine } from "../tool.ts";

const assignment = /^([A-Za-z_]\w*)=(.*)$/s;

/** The words of a `-S` text; undefined where it holds quotes, escapes or variables. */
const splitText = (text: Word): Word[] | undefined =>
  text.value === undefined || /["'\\$#]/.test(text.value)
    ? undefined
    : text.value
        .split(/\s+/)
        .filter(Boolean)
        .map((each) => known(each));

/** Variables set in front of a program whose words are not all known. */
const doubtAssignments = (assignments: readonly Word[], engine: Engine): void => {
  for (const each of assignments) {
    const name = assignment.exec(each.value ?? "")?.[1] ?? "";
    if (useOfVariable(name, undefined) !== "setting") engine.doubt("unknown-variable", name);
  }
};

const run = (assignments: readonly Word[], words: readonly Word[], folder: Word | undefined, engine: Engine): void => {
  const source = quoted(words);
  const place = folder ? quoted([folder]) : "";
  if (source === undefined || place === undefined) {
    if (folder) engine.doubt("dynamic-word", folder.text);
    doubtAssignments(assignments, engine);
    return engine.argv(words);
  }
  const variables = assignments
    .map((each) => (each.value as string).replace(assignment, (_, name: string, value: string) => `${name}=${quoteWord(value)} `))
    .join("");
  engine.shell(known(`${place === "" ? "" : `cd ${place} && `}${variables}${source}`));
};

export default defineTool({
  name: "env, genv",
  source: "env(1), GNU coreutils 9.1",
  syntax: "posix",
  options: {
    ...flags("-i|--ignore-environment -0|--null -v|--debug --list-signal-handling"),
    ...values("-u|--unset -C|--chdir -S|--split-string"),
    ...attached("--block-signal --default-signal --ignore-signal"),
  },
  operands: ["word*"],
  derive: ({ slots }, engine) => {
    const texts = slots.get("--split-string") ?? [];
    const split = texts.map(splitText);
    if (split.includes(undefined)) return engine.doubt("dynamic-program", "env -S");
    const words = [...split.flatMap((each) => each ?? []), ...(slots.get("word") ?? [])];
    const from = words[0]?.value === "-" ? 1 : 0;
    const end = words.findIndex((word, at) => at >= from && !assignment.test(word.value ?? ""));
    if (end === -1) return engine.effect("disclose", "secret:environment");
    run(words.slice(from, end), words.slice(end), slots.get("--chdir")?.at(-1), engine);
  },
  examples: {
    allow: ["env ls", "env - LANG=C ls -l", "env -u X -C /srv ls", "env -S 'ls -l' /srv", "env A=b ls $(ls)"],
    guard: {
      env: ["disclose secret:environment"],
      "env A=b": ["disclose secret:environment"],
      "env rm a": ["delete file:/repo/a"],
      "env LANG=C rm a": ["delete file:/repo/a"],
      "env LD_PRELOAD=x ls": ["write variable:LD_PRELOAD"],
      "env -u X -S 'rm a'": ["delete file:/repo/a"],
    },
    doubt: {
      "env -S 'rm ${X}'": "dynamic-program",
      "env frobnicate": "unknown-program",
      "env LD_PRELOAD=x ls $X": "unknown-variable",
      "env $X": "dynamic-program",
      "env -C $X ls": "dynamic-word",
    },
  },
});
