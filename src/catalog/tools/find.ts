import { readFind } from "../../languages/find/index.ts";
import { changeFile, showFile } from "./_operands.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "find, gfind, bfs",
  source: "find(1), GNU findutils 4.9.0; bfs(1) 3, docs/bfs.1: what find knows means the same",
  syntax: "words",
  operands: ["word*"],
  derive: (call, engine) => {
    const reading = readFind(call.words);
    for (const doubt of reading.doubts) engine.doubt(doubt.reason, doubt.detail);
    for (const words of reading.runs) engine.argv(words);
    for (const words of reading.runsInFolder) engine.argvElsewhere(words);
    for (const path of reading.deletes) changeFile(engine, "delete", path);
    for (const path of reading.writes) changeFile(engine, "write", path);
    for (const path of reading.reads) showFile(engine, path);
    const { prints } = reading;
    if (prints) engine.printsWords({ words: "paths", prefix: prints.prefix ?? "", suffix: prints.suffix ?? "" });
  },
  examples: {
    allow: [
      "find",
      "find /var/log -name '*.log' -mtime -1 -size +1M -print0",
      "find /srv \\( -type f -o -type l \\) -ls",
      "find /var/log -name '*.log' -exec tail -n 5 {} +",
      "find . -type f -newermt yesterday -printf '%p\\n'",
      "find /var/log/nginx -name '*.log' -exec grep -l x {} \\;",
      "find /var/log/nginx -name '*.log' -exec uniq {} \\;",
    ],
    guard: {
      "find /srv -name '*.tmp' -delete": ["delete file:/srv/*.tmp"],
      "find / -delete": ["delete host:/"],
      "find . -fprint /srv/out": ["write file:/srv/out"],
      "find . -fls /dev/null -fprintf b %p": ["write output:/dev/null", "write file:/repo/b"],
      "find -files0-from .env": ["disclose secret:/repo/.env"],
      "find /srv -exec rm {} \\;": ["delete file:/srv/?"],
    },
    doubt: {
      "find / -exec cat {} \\;": "dynamic-word",
      "find $X": "dynamic-word",
      "find . -frob": "unknown-option",
      "find . -exec": "missing-value",
      "find . -exec {} \\;": "dynamic-program",
      "find /var/log -name '*.log' -exec uniq {} +": "dynamic-word",
      "find /var/log -name '*.log' -execdir uniq {} +": "dynamic-word",
      "bfs . -rm": "unknown-option",
    },
  },
});
