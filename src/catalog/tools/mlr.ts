import { defineTool, executes, like, reads, when, writes } from "../tool.ts";

export default defineTool({
  name: "mlr",
  source: "mlr(1) 6.6; Customization: .mlrrc, of the folder too",
  loads: [{ files: ".mlrrc" }],
  syntax: "words",
  operands: ["argument*"],
  does: [
    reads("file:{argument}", when("argument")),
    // Options and verbs that run programs, load code or write files; the languages of put and filter can do all of it.
    executes("code:mlr {argument}", like("argument", /^(?:--?prepipex?|--?load|--?mload|-s|put|filter|repl|tee|split)(?:=.*)?$/)),
    writes("file:input of mlr", like("argument", /^--?I$/)),
  ],
  examples: {
    allow: ["mlr --icsv --ojson sort -nr bytes then head -n 5 a.csv", "mlr --icsv --opprint count -g status a.csv"],
    guard: {
      "mlr --icsv --json put -q 'tee > $a.\".csv\", $*' a.csv": ["execute code:mlr put"],
      "mlr --prepipe id cat a": ["execute code:mlr --prepipe"],
      "mlr --prepipe=id cat a": ["execute code:mlr --prepipe=id"],
      "mlr -I --csv sort -f a a.csv": ["write file:/repo/input of mlr"],
      "mlr --csv cat .env": ["disclose secret:/repo/.env"],
    },
    doubt: {},
  },
});
