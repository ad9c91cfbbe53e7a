import { known, unknown, type Word } from "../../languages/shell/index.ts";
import { defineTool } from "../tool.ts";

/** `-x CMD... ;` and `-X CMD... ;`, also at the end of a cluster of short options or glued to the program. */
const execOption = /^(?:--exec(?:-batch)?(?:=(.*))?|-[HIusigFalLpq01]*[xX](.*))$/s;
const placeholder = /\{(?:\/\/|\/\.|\/|\.)?\}/;

const takesValue =
  /^(?:-[HIsigFalLpq01]*[dteEoSjc]|--(?:(?:max-|min-|exact-)?depth|type|extension|exclude|owner|size|changed-(?:within|before)|threads|color|max-results|ignore-file|and))$/;

/**
 * What is known of a path: those below the folder it stands in begin with `./` where a command is run on them (fd(1),
 * `--strip-cwd-prefix`), and those of folders that are named begin otherwise.
 */
const pathBefore = (words: readonly Word[]): { prefix?: string } => {
  const texts = words.map(({ value }) => value ?? "?");
  const end = texts.findIndex((text) => execOption.test(text));
  const given = texts.slice(0, end === -1 ? undefined : end);
  const operands = given.filter((text, at) => !text.startsWith("-") && !takesValue.test(given[at - 1] ?? ""));
  const isElsewhere = texts.some((text) => /^--(?:search-path|base-directory|strip-cwd-prefix|absolute-path)|^-[a-zA-Z]*[aC]/.test(text));
  return operands.length > 1 || isElsewhere ? {} : { prefix: "./" };
};

/** The names of a folder alone may begin with anything. */
const isPath = (text: string): boolean => text === "{}" || text === "{.}" || text === "{//}";

const nestedCommands = (words: readonly Word[]): Word[][] => {
  const commands: Word[][] = [];
  for (let at = 0; at < words.length; at++) {
    const found = execOption.exec(words[at]?.value ?? "");
    if (!found) continue;
    const program = found[1] ?? found[2] ?? "";
    const end = words.findIndex((word, i) => i > at && word.value === ";");
    const rest = words.slice(at + 1, end === -1 ? undefined : end);
    commands.push(program === "" ? rest : [known(program), ...rest]);
    if (end === -1) break;
    at = end;
  }
  return commands;
};

export default defineTool({
  name: "fd, fdfind",
  source: "fd(1), fd 8.6.0 and 10.2",
  syntax: "words",
  operands: ["word*"],
  derive: (call, engine) => {
    const path = pathBefore(call.words);
    for (const words of nestedCommands(call.words)) {
      const replaced = words.map((word) =>
        word.value !== undefined && placeholder.test(word.value) ? unknown(word.text, isPath(word.value) ? path : {}) : word,
      );
      engine.argv(words.some((word) => placeholder.test(word.value ?? "")) ? replaced : [...words, unknown("{}", path)]);
    }
  },
  examples: {
    allow: ["fd", "fd -e ts -d 3 foo src", "fdfind -HI --type f 'a.*'", "fd -e log -x ls -l {}", "fd x -X wc -l", "fd -e log -x wc -l"],
    guard: {
      "fd -e tmp -x rm /srv/x": ["delete file:/srv/x", "delete file:./?"],
      "fd --exec=rm": ["delete file:./?"],
    },
    doubt: {
      "fd -HIx rm /srv/{/}": "dynamic-word",
      "fd -x frobnicate ';' -X ls": "unknown-program",
      "fd $X": "dynamic-word",
      "fd -x cat": "dynamic-word",
      "fd x src -X wc -l": "dynamic-word",
      "fd -x wc -l {/}": "dynamic-word",
      "fd --strip-cwd-prefix -x wc -l": "dynamic-word",
      'fd -x"$X"': "dynamic-word",
    },
  },
});
