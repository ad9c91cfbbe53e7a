import { known, unknown, type Word } from "../../languages/shell/index.ts";
import { defineTool } from "../tool.ts";

/** `-x CMD... ;` and `-X CMD... ;`, also at the end of a cluster of short options or glued to the program. */
const execOption = /^(?:--exec(?:-batch)?(?:=(.*))?|-[HIusigFalLpq01]*[xX](.*))$/s;
const placeholder = /\{(?:\/\/|\/\.|\/|\.)?\}/;

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
    // An unknown unquoted word may become `-x` and a program.
    for (const word of call.words) if (word.value === undefined && (word.isMany || !word.prefix)) engine.doubt("dynamic-word", word.text);
    for (const words of nestedCommands(call.words)) {
      const replaced = words.map((word) =>
        word.value !== undefined && placeholder.test(word.value) ? unknown(word.text, { prefix: "" }) : word,
      );
      engine.argv(words.some((word) => placeholder.test(word.value ?? "")) ? replaced : [...words, unknown("{}")]);
    }
  },
  examples: {
    allow: ["fd", "fd -e ts -d 3 foo src", "fdfind -HI --type f 'a.*'", "fd -e log -x ls -l {}", "fd x -X wc -l"],
    guard: {},
    doubt: {
      "fd -e tmp -x rm /srv/x": "dynamic-word",
      "fd -HIx rm /srv/{/}": "dynamic-word",
      "fd --exec=rm": "dynamic-word",
      "fd -x frobnicate ';' -X ls": "unknown-program",
      "fd $X": "dynamic-word",
      "fd -x cat": "dynamic-word",
    },
  },
});
