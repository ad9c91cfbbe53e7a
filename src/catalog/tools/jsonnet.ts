import type { Word } from "../../languages/shell/index.ts";
import { defineTool, flags, values, writes, type Call, type Engine } from "../tool.ts";
import { showFile } from "./_operands.ts";

/** Programs take in other files, whole or as programs that take in more. */
const readImports = (program: string, engine: Engine): void => {
  if (/\bimport\b/.test(program)) engine.doubt("unknown-input", "imports programs that nobody has read");
  for (const [, , path = ""] of program.matchAll(/\bimport(?:str|bin)\s*@?(["'])(.*?)\1/g)) engine.effect("read", `file:${path}`);
  if (/\bimport(?:str|bin)\s*@?["'][^"']*\\|\bimport(?:str|bin)\s*(?!\s*@?["'])/.test(program))
    engine.doubt("unknown-input", "imports what nobody knows");
};

const derive = ({ slots }: Call, engine: Engine): void => {
  const isProgram = slots.has("--exec");
  const read = (word: Word): string | undefined => {
    if (!isProgram) {
      showFile(engine, word);
      return engine.text(word);
    }
    if (word.value === undefined) engine.doubt("dynamic-word", word.text);
    return word.value;
  };
  for (const word of slots.get("file") ?? []) {
    const program = read(word);
    if (program !== undefined) readImports(program, engine);
  }
};

export default defineTool({
  // Not declared: values that name files or, with no value, variables of the environment.
  name: "jsonnet",
  source: "cmd/jsonnet/cmd.go of go-jsonnet 0.20, github.com/google/go-jsonnet",
  options: {
    ...flags("-e|--exec -c|--create-output-dirs -y|--yaml-stream -S|--string --version -h|--help"),
    ...values("-s|--max-stack -t|--max-trace"),
    "-o, --output-file": { takes: "value", does: [writes("file:{--output-file}")] },
    "-m, --multi": { takes: "value", does: [writes("file:{--multi}")] },
  },
  operands: ["file"],
  derive,
  variables: { JSONNET_PATH: "code" },
  examples: {
    allow: ["jsonnet -e '{ a: 1 + 1 }'", "jsonnet -s 100 -t 1 read.sql"],
    guard: {
      "jsonnet -e 'importstr \".env\"'": ["disclose secret:/repo/.env"],
      "jsonnet read.sql -o /srv/x -m /srv/y": ["write file:/srv/x", "write file:/srv/y"],
    },
    doubt: {
      "jsonnet -e 'import \"a.libsonnet\"'": "unknown-input",
      "jsonnet -e 'importstr \".\\u0065nv\"'": "unknown-input",
      "jsonnet -J lib a.jsonnet": "unknown-option",
      "jsonnet -V TOKEN -e 1": "unknown-option",
      'jsonnet -e "$X"': "dynamic-word",
    },
  },
});
