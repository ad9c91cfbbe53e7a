import { connects, defineTool, executes, flags, values, type Call, type Engine } from "../tool.ts";

// Names, globs and addresses alone: no quotes, no redirection, no pipe, no command of the shell.
const plain = /^[\w\s/.:@~*?;,+=%-]*$/;
const only = /^(?:open|cd|lcd|ls|cls|dir|nlist|find|du|pwd|cat|zcat|quit|exit|bye|close)$/;

const derive = ({ slots }: Call, engine: Engine): void => {
  for (const word of [...(slots.get("-c") ?? []), ...(slots.get("-e") ?? [])]) {
    const text = word.value;
    const isPlain =
      text !== undefined &&
      plain.test(text) &&
      text
        .split(/[;\n]/)
        .map((line) => line.trim())
        .every((line) => line === "" || (only.test(line.split(/\s/)[0] ?? "") && !/\s-[oe]/.test(line)));
    if (!isPlain) engine.effect("execute", `code:${word.text}`);
  }
  if (!slots.has("-c") && !slots.has("--version") && !/\b(?:quit|exit|bye)\s*;?\s*$/.test(slots.get("-e")?.at(-1)?.value ?? ""))
    engine.effect("execute", "session:lftp");
};

export default defineTool({
  name: "lftp",
  source: "lftp(1) of lftp (2026-03), github.com/lavv17/lftp",
  options: { ...flags("-d --norc --version --help"), ...values("-c -e -u -p"), "-f": { takes: "value", does: [executes("code:{-f}")] } },
  operands: ["site?"],
  does: [connects("remote:{site}")],
  derive,
  examples: {
    allow: ["lftp -c 'open ftp://h/pub; ls -l; cat README'", "lftp -u u,p -e 'cls -1; bye' sftp://h"],
    guard: {
      "lftp -c 'open h; !rm a'": ["execute code:'open h; !rm a'"],
      "lftp -c 'open -e put h'": ["execute code:'open -e put h'"],
      "lftp -c 'open h; put a'": ["execute code:'open h; put a'"],
      "lftp -c 'cat a | x'": ["execute code:'cat a | x'"],
      "lftp -e 'ls' h": ["execute session:lftp"],
      "lftp h": ["execute session:lftp"],
      "lftp -f x --version": ["execute code:x"],
    },
    doubt: { "lftp -c 'ls' --frob": "unknown-option" },
  },
});
