import { defineTool, flags, reads } from "../tool.ts";

export default defineTool({
  name: "cat, gcat",
  source: "cat(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  judgesUnknown: true,
  options: flags(
    "-A|--show-all -b|--number-nonblank -e -E|--show-ends -n|--number -s|--squeeze-blank -t -T|--show-tabs -u -v|--show-nonprinting --help --version",
  ),
  operands: ["file*"],
  does: [reads("file:{file}", { kind: "any", slots: ["file"] })],
  derive: (call, engine) => {
    if (call.input.kind === "known" && call.words.length === 0) engine.prints(call.input.text);
  },
  examples: {
    allow: ["cat /etc/hosts", "cat -n a.log b.log", "cat -", "cat public.pem", 'cat "$NAME.log"', 'cat "/proc/$(pgrep -o nginx)/limits"'],
    guard: {
      "cat <<'E' | bash\nrm a\nE": ["delete file:/repo/a"],
      "cat .env": ["disclose secret:/repo/.env"],
      "cat /etc/shadow": ["disclose secret:/etc/shadow"],
      "cat a ~/.ssh/id_rsa": ["disclose secret:/home/agent/.ssh/id_rsa"],
    },
    doubt: { "cat $FILE": "dynamic-word" },
  },
});
