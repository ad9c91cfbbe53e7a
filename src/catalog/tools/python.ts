import { known, shown, type Word } from "../../languages/shell/index.ts";
import { defineTool, type Call, type Engine } from "../tool.ts";

/** Letters of options without a value; `-W` and `-X` have one, `-c` and `-m` end the options. */
const cluster = /^-([bBdEhiIOPqsSuvVx?]*)(?:([cmWX])(.*))?$/s;
const printing = /^(?:--version|--help(?:-env|-xoptions|-all)?|-[VhqEIsSu?]*[Vh?]+)$/;

const run = ({ words }: Call, engine: Engine): void => {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.value === undefined || word.value === "-" || !word.value.startsWith("-"))
      return engine.effect("execute", `code:${shown(word)}`);
    if (printing.test(word.value)) return;
    if (word.value === "--check-hash-based-pycs") at++;
    const [, letters = "", kind, attachedText = ""] = cluster.exec(word.value) ?? [];
    const value = attachedText === "" ? words[at + 1] : known(attachedText);
    if (kind === "c") return engine.effect("execute", `code:${value ? shown(value) : "?"}`);
    if (kind === "m") return runModule(value, words.slice(attachedText === "" ? at + 2 : at + 1), letters, engine);
    if (kind !== undefined && attachedText === "") at++;
    else if (letters === "" && kind === undefined && word.value !== "--check-hash-based-pycs") engine.doubt("unknown-option", word.value);
  }
  engine.effect("execute", "session:python");
};

/** What `-m json.tool` and `-m pip` import before they do anything (python -X importtime, 3.8 to 3.14), built-in ones left out. */
const imported =
  "_colorize argparse bisect bz2 collections contextlib copyreg enum errno fnmatch functools gettext glob heapq importlib inspect ipaddress json keyword linecache locale lzma math ntpath operator pathlib pip pkgutil platform random re reprlib runpy shutil signal sre_compile sre_constants sre_parse string struct subprocess sys sysconfig tempfile textwrap threading token tokenize types typing unicodedata urllib warnings weakref zipfile zipimport zlib".split(
    " ",
  );
/** How a module may be written: a package, source, code without source, an extension (importlib.machinery). */
const moduleEndings = ["", ".py", ".pyc", ".so", ".abi3.so"];

/** Modules come from the current folder first: nothing there may take their name. */
const runModule = (module: Word | undefined, words: readonly Word[], letters: string, engine: Engine): void => {
  const name = module?.value ?? "?";
  // Whose they are matters only for modules that are known.
  const isOurs = () => imported.some((each) => moduleEndings.some((ending) => engine.mayExist(known(each + ending))));
  if (name === "pip" && !isOurs()) return engine.argv([known("pip"), ...words]);
  const file = words.find((word) => !word.value?.startsWith("-"));
  // It formats standard input or a file, and writes only where a second operand names one.
  const isFormatting =
    name === "json.tool" &&
    words.every(
      (word) => word === file || /^--(?:sort-keys|no-ensure-ascii|json-lines|compact|no-indent|tab|indent=?\d*)$/.test(word.value ?? ""),
    );
  if (!isFormatting || letters.includes("i") || isOurs()) return engine.effect("execute", `code:python -m ${name}`);
  if (file?.value !== undefined) engine.effect("read", `file:${file.value}`);
  else if (file) engine.doubt("dynamic-word", file.text);
};

export default defineTool({
  name: "python, python3, python2, python3.8, python3.9, python3.10, python3.11, python3.12, python3.13, python3.14",
  source: 'python(1), python --help, Python 3.11.7; "json.tool" of the library reference',
  syntax: "words",
  operands: ["word*"],
  derive: run,
  examples: {
    allow: ["python3 -V", "python --version", "ls | python3 -m json.tool", "python3 -m json.tool --sort-keys a.json"],
    guard: {
      python3: ["execute session:python"],
      "python3 a.py --version": ["execute code:a.py"],
      "python3 -W ignore -X dev --check-hash-based-pycs never a.py": ["execute code:a.py"],
      "python3 -c 'print(1)' x": ["execute code:print(1)"],
      "python3 -m http.server": ["execute code:python -m http.server"],
      "python3 -m json.tool a b": ["execute code:python -m json.tool"],
      "python3 -m json.tool .env": ["disclose secret:/repo/.env"],
      "python3 -m pip install x": ["write package:x"],
    },
    doubt: { "python3 --frob a.py": "unknown-option", "python3 -m json.tool $X": "dynamic-word" },
  },
});
