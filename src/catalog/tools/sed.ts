import { readSed, type SedReading } from "../../languages/sed/index.ts";
import { known, type Word } from "../../languages/shell/index.ts";
import { attached, defineTool, flags, reads, values, when, writes, type Call, type Engine } from "../tool.ts";

/** The script's text, one line per `-e` and `-f`; undefined when some of it is not known. */
const scriptOf = (call: Call, engine: Engine): string | undefined => {
  const inline: readonly Word[] = call.slots.get("--expression") ?? [];
  const files = call.slots.get("--file") ?? [];
  const words = inline.length + files.length > 0 ? inline : (call.slots.get("script") ?? []);
  const unknown = words.find((word) => word.value === undefined);
  if (unknown) engine.doubt("dynamic-word", unknown.text);
  const texts = [...words.map((word) => word.value), ...files.map((file) => engine.text(file))];
  return texts.some((text) => text === undefined) ? undefined : texts.join("\n");
};

const report = (reading: SedReading, engine: Engine): void => {
  if (!reading.isUnderstood) engine.doubt("unknown-statement", "sed script");
  for (const path of reading.reads) engine.effect("read", `file:${path}`);
  for (const path of reading.writes) engine.effect("write", `file:${path}`);
  for (const command of reading.commands) engine.shell(known(command));
  if (reading.runsInput) engine.doubt("dynamic-program", "sed runs its input as commands");
};

export default defineTool({
  name: "sed, gsed",
  source: "sed(1), GNU sed 4.9",
  options: {
    ...flags(
      "-n|--quiet|--silent --debug --follow-symlinks -E|-r|--regexp-extended --posix -s|--separate --sandbox -u|--unbuffered -z|--null-data -b|--binary",
    ),
    ...values("-e|--expression -f|--file -l|--line-length"),
    ...attached("-i|--in-place"),
  },
  operands: ["script?", "file*"],
  does: [
    reads("file:{file}", when("file")),
    reads("file:{script}", when("--expression", "--file"), when("script")),
    writes("file:{file}", when("--in-place"), when("file")),
    writes("file:{script}", when("--in-place"), when("--expression", "--file"), when("script")),
  ],
  derive: (call, engine) => {
    const script = scriptOf(call, engine);
    if (script !== undefined) report(readSed(script), engine);
  },
  examples: {
    allow: [
      "sed -n '1,20p' /var/log/syslog",
      "sed -e s/a/b/ -e 5d -l 5 a.log",
      "sed 's/x/y/;s/z//g' a.log",
      "sed -nE '/a/,/b/p' a.log",
      "sed 5q",
    ],
    guard: {
      "sed -i s/a/b/ /etc/hosts": ["write file:/etc/hosts"],
      "sed -i.bak -e s/a/b/ /etc/hosts": ["write file:/etc/hosts"],
      "sed -n p .env": ["disclose secret:/repo/.env"],
      "sed -l 5 -n -e p .env": ["disclose secret:/repo/.env"],
      "sed -f change.sh .env": ["disclose secret:/repo/.env"],
      "sed --in-place=x -e p -l 9 /srv/a /srv/b": ["write file:/srv/b", "write file:/srv/a"],
      "sed 'w /srv/x' a": ["write file:/srv/x"],
      "sed 'r /etc/shadow' a": ["disclose secret:/etc/shadow"],
      "sed '1e rm a' b": ["delete file:/repo/a"],
    },
    doubt: {
      "sed s/a/b/e x": "dynamic-program",
      'sed "s/$A/b/" x': "dynamic-word",
      "sed -f missing.sed .env": "unreadable-file",
      "sed 's/a' x": "unknown-statement",
      "sed --frob p": "unknown-option",
    },
  },
});
