import { isHarmlessVariable } from "./_harmless-variables.ts";
import { codeOfFilter } from "./_filters.ts";
import { showFile } from "./_operands.ts";
import { known, type Word } from "../../languages/shell/index.ts";
import { defineTool, type Engine } from "../tool.ts";

/** Options by the number of words they take (jq(1) 1.7). `--args` and `--jsonargs` make the rest texts, not files. */
const arities: Readonly<Record<string, number>> = {
  "--arg": 2,
  "--argjson": 2,
  "--slurpfile": 2,
  "--rawfile": 2,
  "--argfile": 2,
  "--indent": 1,
  "-L": 1,
  "--library-path": 1,
  "-f": 0,
  "--from-file": 0,
};
const flag =
  /^(?:-[cnesSrjaRCMbhV]*f?[cnesSrjaRCMbhV]*|--(?:seq|stream|stream-errors|slurp|raw-input|null-input|compact-output|tab|color-output|monochrome-output|ascii-output|unbuffered|sort-keys|raw-output0?|join-output|exit-status|binary|args|jsonargs|from-file|help|version|build-configuration|debug-trace))$/;

interface JqWords {
  readonly files: Word[];
  readonly opened: Word[];
  readonly doubts: Word[];
  isFilterFile: boolean;
  areTexts: boolean;
}

const readWords = (words: readonly Word[]): JqWords => {
  const found: JqWords = { files: [], opened: [], doubts: [], isFilterFile: false, areTexts: false };
  let isEnded = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const text = word.value;
    if (text === undefined && word.isMany) found.doubts.push(word);
    if (isEnded || text === undefined || !text.startsWith("-") || text === "-") {
      if (!found.areTexts || found.files.length === 0) found.files.push(word);
    } else if (text === "--") isEnded = true;
    else if (arities[text] !== undefined || flag.test(text)) {
      if (text === "--from-file" || /^-\w*f/.test(text)) found.isFilterFile = true;
      if (text === "--args" || text === "--jsonargs") found.areTexts = true;
      if (/^--(?:slurpfile|rawfile|argfile)$/.test(text)) found.opened.push(words[at + 2] ?? known(""));
      at += arities[text] ?? 0;
    } else found.doubts.push(word);
  }
  return found;
};

const reportFilter = (filter: string, engine: Engine): void => {
  // Up to 1.7 blanks may stand between `$` and the name.
  const plain = codeOfFilter(filter).replace(/\$\s+/g, "$");
  for (const [, name] of plain.matchAll(/(?:\$ENV|(?<![\w.$"])env(?!\s*:|\w))(?:\.([A-Za-z_]\w*))?/g))
    if (name === undefined || !isHarmlessVariable(name)) engine.effect("disclose", `secret:variable ${name ?? "any"}`);
  if (/(?<![\w.$])(?:import|include)\b/.test(plain)) engine.doubt("unknown-statement", "jq module");
};

export default defineTool({
  name: "jq, gojq, jaq",
  source: "jq(1) 1.6 and 1.7",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const found = readWords(words);
    for (const word of found.doubts) engine.doubt(word.value === undefined ? "dynamic-word" : "unknown-option", word.text);
    const [filter, ...files] = found.files;
    const text = filter && found.isFilterFile ? engine.text(filter) : filter?.value;
    if (text !== undefined) reportFilter(text, engine);
    else if (filter && !found.isFilterFile) engine.doubt("dynamic-word", filter.text);
    for (const file of [...found.opened, ...(filter && found.isFilterFile ? [filter] : []), ...files]) showFile(engine, file);
  },
  variables: { JQ_COLORS: "setting" },
  examples: {
    allow: [
      "jq . a.json",
      "jq -r '.env, .x[\"env\"]' a.json",
      "jq --arg a .env --argjson b 1 --indent 2 '{env: $a}' a.json",
      "jq -nr --args '$ARGS' .env",
      "jq 'map(env.HOME)'",
      "jq '\"\\(.a) env\" # $ENV\n| .b' a.json",
      "jq",
      "jq -L /srv . a.json",
      "jq -- . a.json",
    ],
    guard: {
      "jq -n env": ["disclose secret:variable any"],
      "jq -n '$ENV.DB_PASSWORD'": ["disclose secret:variable DB_PASSWORD"],
      "jq -n '\"x \\(env)\"'": ["disclose secret:variable any"],
      'jq -n \'"\\(1 | (2))", env, "b"\'': ["disclose secret:variable any"],
      "jq -n '\"\\(0)#\", $ ENV'": ["disclose secret:variable any"],
      "jq -R . .env": ["disclose secret:/repo/.env"],
      "jq -n --rawfile a .env '$a'": ["disclose secret:/repo/.env"],
      "jq --slurpfile a .env . b": ["disclose secret:/repo/.env"],
    },
    doubt: {
      "jq -f missing.jq a": "unreadable-file",
      'jq "$F" a': "dynamic-word",
      "jq 'import \"a\" as b; .'": "unknown-statement",
      "jq --frob .": "unknown-option",
      "jq . $F": "dynamic-word",
    },
  },
});
