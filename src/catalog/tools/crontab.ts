import { known } from "../../languages/shell/index.ts";
import { inputText } from "./_input.ts";
import { defineTool, deletes, flags, unless, values, when, writes, type Engine } from "../tool.ts";

/** crontab(5): five fields or `@daily`, then a command up to the first `%`, after which its input begins. */
const entry = /^\s*(?:@\w+|(?:\S+\s+){4}\S+)\s+((?:[^%\\]|\\.)+)/;
const setting = /^\s*(?:#.*|[A-Za-z_]\w*\s*=.*)?$/;

const report = (text: string, engine: Engine): void => {
  for (const line of text.split("\n").filter((each) => !setting.test(each))) {
    const command = entry.exec(line)?.[1];
    if (command === undefined) engine.doubt("unknown-statement", line);
    else engine.shell(known(command.replaceAll("\\%", "%")));
  }
  if (/^\s*(?:SHELL|PATH|LD_\w+|BASH_ENV)\s*=/m.test(text)) engine.doubt("unknown-variable", "a variable of the crontab");
};

export default defineTool({
  name: "crontab",
  source: "crontab(1), cron 3.0pl1",
  options: {
    ...flags("-i -l"),
    ...values("-u -c"),
    "-e": { takes: "flag", does: [writes("schedule:crontab of {-u:this user}")] },
    "-r": { takes: "flag", does: [deletes("schedule:crontab of {-u:this user}")] },
  },
  operands: ["file?"],
  does: [
    writes("schedule:crontab of {-u:this user}", unless("-l", "-e", "-r")),
    writes("schedule:crontab of {-u:this user}", when("-l"), when("file")),
  ],
  derive: ({ slots, input }, engine) => {
    const [file] = slots.get("file") ?? [];
    if (["-l", "-e", "-r"].some((name) => slots.has(name))) return;
    const text = inputText(file && file.value !== "-" ? { kind: "file", path: file } : input, engine);
    if (text !== undefined) report(text, engine);
  },
  verify: "crontab -l",
  examples: {
    allow: ["crontab -l", "crontab -u www -l"],
    guard: {
      "crontab -u www - <<< '0 1 * * * rm a'": ["write schedule:crontab of www", "delete file:/repo/a"],
      "crontab <<< '@daily ls%x'": ["write schedule:crontab of this user"],
      crontab: ["write schedule:crontab of this user"],
      "crontab -e": ["write schedule:crontab of this user"],
      "crontab -r -i": ["delete schedule:crontab of this user"],
      "crontab -l -u a -c b jobs": ["write schedule:crontab of a"],
    },
    doubt: {
      "crontab jobs": "unreadable-file",
      "ls | crontab -": "unknown-input",
      "crontab <<< 'PATH=/x'": "unknown-variable",
      "crontab <<< 'rm a'": "unknown-statement",
    },
  },
});
