import { defineTool, executes, flags, reads, unless, values, when } from "../tool.ts";

const printing = ["--version", "--help", "--v8-options", "--check"] as const;

export default defineTool({
  name: "node, nodejs",
  source: "node(1), node --help, Node.js 20.20.2",
  syntax: "posix",
  options: {
    ...flags(
      "-v|--version -h|--help --v8-options -c|--check -i|--interactive --no-warnings --trace-warnings --trace-uncaught --enable-source-maps --test --watch --inspect --inspect-brk --prof --experimental-strip-types --no-deprecation --throw-deprecation",
    ),
    ...values("--input-type --stack-trace-limit --max-old-space-size -C|--conditions"),
    "-r, --require, --import, --loader, --experimental-loader, --env-file, --run, --build-snapshot, --openssl-config, --snapshot-blob": {
      takes: "value",
      does: [executes("code:{--snapshot-blob}")],
    },
    "-e, -p, -pe, --eval, --print": { takes: "value", does: [executes("code:{--print}")] },
  },
  operands: ["file?", "argument*"],
  does: [
    executes("code:{file}", when("file"), unless(...printing, "--print")),
    executes("session:node", unless("file", "--print", "--snapshot-blob", ...printing)),
    reads("file:{file}", when("--check")),
  ],
  examples: {
    allow: ["node --version", "node -v", "node --check a.js"],
    guard: {
      node: ["execute session:node"],
      "node a.js -v": ["execute code:a.js"],
      "node --input-type module --stack-trace-limit 5 --max-old-space-size 9 -C x a.js": ["execute code:a.js"],
      "node -p 1+1": ["execute code:1+1"],
      "node -r ./x --check .env": ["execute code:./x", "disclose secret:/repo/.env"],
    },
    doubt: { "node --frob a.js": "unknown-option", "node $X": "dynamic-word" },
  },
});
