import { defineTool, reads, values, when, writes } from "../tool.ts";

/** The disk usage analyser, and by the same name du(1) where it is not the system's own: what either reads or writes counts. */
export default defineTool({
  name: "gdu, gdu-go",
  source: "README of github.com/dundee/gdu 5, Usage; du(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: {
    ...values("--files0-from -d|--max-depth -t|--threshold -B|--block-size -X|--exclude-from --exclude --time-style"),
    ...values("-i|--ignore-dirs -I|--ignore-dirs-pattern -m|--max-cores"),
    "-f, --input-file": { takes: "value", does: [reads("file:{--input-file}")] },
    "--config-file": { takes: "value", does: [reads("file:{--config-file}")] },
    "-o, --output-file": { takes: "value", does: [writes("file:{--output-file}")] },
    "-l, --log-file": { takes: "value", does: [writes("file:{--log-file}")] },
    "--write-config": { takes: "flag", does: [writes("file:{--config-file:~/.gdu.yaml}")] },
  },
  does: [reads("file:{--files0-from}", when("--files0-from"))],
  examples: {
    allow: ["gdu -nps /srv", "gdu -d 1 -i /proc,/sys /"],
    guard: {
      "gdu -o a.json /": ["write file:/repo/a.json"],
      "gdu --log-file=/etc/x /": ["write file:/etc/x"],
      "gdu --write-config": ["write file:/home/agent/.gdu.yaml"],
      "gdu -f .env": ["disclose secret:/repo/.env"],
      "gdu --config-file .env": ["disclose secret:/repo/.env"],
      "gdu --files0-from=.env": ["disclose secret:/repo/.env"],
    },
    doubt: {},
  },
});
