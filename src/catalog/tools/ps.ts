import { defineTool } from "../tool.ts";

/** Options whose value says what is shown, the environment too. */
const showsColumns = /^-?\w*[oO]$|^--format$/;
const columns = /^(?:-\w*?[oO]|--format=)(.+)$/;

export default defineTool({
  name: "ps",
  source: "ps(1), procps-ng 4.0.2",
  syntax: "words",
  judgesUnknown: true,
  operands: ["word*"],
  // BSD letter `e` shows the environment of processes; `-e` does not.
  derive: ({ words }, engine) => {
    for (const [at, { value, text }] of words.entries()) {
      const before = words[at - 1]?.value ?? "";
      const isValue =
        /^-\w*[oOpuUtCgGsqkN]$|^[a-zA-Z]*[oOpUtkq]$|^--(?:format|sort|pid|ppid|user|group|tty|sid|cols|columns|rows|lines|width|quick-pid)$/.test(
          before,
        );
      if (value === undefined && (!isValue || showsColumns.test(before))) engine.doubt("dynamic-word", text);
      if (value !== undefined && !isValue && /^[a-zA-Z]*e[a-zA-Z]*$/.test(value))
        engine.effect("disclose", "secret:environment of processes");
      const shown = isValue ? value : columns.exec(value ?? "")?.[1];
      if (shown !== undefined && /(?:^|,)(?:environ|env)\b/.test(shown)) engine.effect("disclose", "secret:environment of processes");
    }
  },
  examples: {
    allow: ["ps -ef", "ps aux --sort -pmem", "ps -eo pid,etime,cmd", "ps axo etime", "ps -C node -o pid", "ps -p $(ls)", "ps -p 89"],
    guard: {
      "ps eww": ["disclose secret:environment of processes"],
      "ps auxe": ["disclose secret:environment of processes"],
      "ps -oenviron 89": ["disclose secret:environment of processes"],
      "ps -eo=pid,environ": ["disclose secret:environment of processes"],
      "ps --format=environ 89": ["disclose secret:environment of processes"],
      "ps -o environ 89": ["disclose secret:environment of processes"],
    },
    doubt: { "ps $(ls)": "dynamic-word", 'ps -o "$X" 89': "dynamic-word" },
  },
});
