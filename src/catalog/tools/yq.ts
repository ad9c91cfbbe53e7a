import { codeOfExpression, codeOfFilter } from "./_filters.ts";
import { showFile } from "./_operands.ts";
import { defineTool, flags, values, when, writes } from "../tool.ts";

/** Reads variables of the environment, or other files. */
const reaching = /\$ENV|(?<![\w.$"])(?:env|strenv|envsubst|load\w*|eval)\b(?!\s*:)/;
/** Which of the two programs reads it is not known. */
const isReaching = (text: string): boolean =>
  // A `$` at the end is not all of it: what it names came to be another word.
  /\$\s*$/.test(text) || [codeOfFilter(text).replace(/\$\s+/g, "$"), codeOfExpression(text)].some((code) => reaching.test(code));
/** A single word is the expression, unless it can only be a path. */
const isPath = /^(?:~?\/|\.{1,2}\/)|^[\w-][\w./-]*\.(?:ya?ml|json|xml|toml|csv|tsv|properties)$/;

export default defineTool({
  name: "yq, xq, tomlq",
  source: "yq --help: github.com/mikefarah/yq 4.44 (Go), github.com/kislyuk/yq 3.1 (Python, passes options on to jq)",
  options: {
    ...flags(
      "-C|--colors -c|--compact-output -e|--exit-status -i|--inplace|--in-place -j|--tojson -M|--no-colors -N|--no-doc -n|--null-input -P|--prettyPrint -r|--raw-output|--unwrapScalar -v|--verbose -y|--yml-output|--yaml-output -Y|--yml-roundtrip|--yaml-roundtrip -S|--sort-keys -a -0|--nul-output -V|--version --indentless --indentless-lists --stream --string-interpolation --xml-strict-mode --no-env --security-disable-env-ops",
    ),
    ...values(
      "-I|--indent -o|--output-format -p|--input-format -f|--front-matter -w|--width --expression --from-file --lua-prefix --csv-separator --tsv-separator --properties-separator --xml-attribute-prefix --xml-content-name --arg",
    ),
    // Go: an expression that names one file for each result. Python: slurps.
    "-s, --split-exp, --slurp": { takes: "flag", does: [writes("file:{word}", when("word"))] },
  },
  operands: ["word*"],
  does: [],
  derive: ({ slots }, engine) => {
    const words = (slots.get("word") ?? []).filter((word, at) => at > 0 || !/^(?:e|eval|ea|eval-all)$/.test(word.value ?? ""));
    const named = slots.get("--expression") ?? [];
    const isOnlyFile = named.length > 0 || (words.length === 1 && isPath.test(words[0]?.value ?? ""));
    const expressions = [...named, ...(isOnlyFile ? [] : words.slice(0, 1))];
    const files = isOnlyFile ? [...words] : words.slice(1);
    for (const each of expressions) {
      if (each.value === undefined) engine.doubt("dynamic-word", each.text);
      else if (isReaching(each.value)) engine.doubt("unknown-statement", each.value);
    }
    for (const file of slots.get("--from-file") ?? []) engine.doubt("unreadable-file", file.text);
    // A single word that names a file is the file (mikefarah/yq, cmd/utils.go), whatever its name looks like.
    const [only] = words;
    if (only && !isOnlyFile && words.length === 1 && (engine.mayExist(only) || slots.has("--in-place"))) files.push(only);
    for (const file of files) {
      showFile(engine, file);
      if (slots.has("--in-place")) engine.effect("write", `file:${file.value ?? "?"}`);
    }
  },
  examples: {
    allow: [
      "yq . a.yaml",
      "yq eval '.a.env' a.yaml",
      "yq -P -o json -I 2 -p yaml . a.yaml",
      "yq a.yaml",
      "yq -r '.x' < a.yaml",
      "yq --arg a . b.yaml",
    ],
    guard: {
      "yq -i '.a = 1' a.yaml": ["write file:/repo/a.yaml"],
      "yq . .env": ["disclose secret:/repo/.env"],
      "yq -P -i README": ["write file:/repo/README"],
      "yq -s .a b.yaml": ["write file:/repo/.a", "write file:/repo/b.yaml"],
    },
    doubt: {
      "yq -n 'env(X)'": "unknown-statement",
      'yq -n \'"\\(1)", env(X), ""\'': "unknown-statement",
      'yq -n \'"\\(" + env(X) + ")"\'': "unknown-statement",
      "yq '# \"\nenv(X) # \"' a": "unknown-statement",
      "yq -n '$ ENV'": "unknown-statement",
      "yq -n $ ENV": "unknown-statement",
      "yq -n 'eval(.x)'": "unknown-statement",
      "yq 'load(\"x\")' a.yaml": "unknown-statement",
      'yq "$X" a': "dynamic-word",
      "yq --from-file x a.yaml": "unreadable-file",
    },
  },
});
