import { defineTool, deletes, flags, like, reads, values, writes, type Command } from "../tool.ts";
import { arityOf } from "./_group.ts";

// Templates see only the files that they are given. Not declared: values from the environment, links, input in bulk.
const template: Command = {
  options: {
    ...flags(
      "--bulk-out --ignore-unknown-comments --implicit-map-key-overrides -s|--strict --debug --files-inspect --data-values-inspect --dangerous-data-values-disable-validation --data-values-schema-inspect",
    ),
    ...values("-v|--data-value --data-value-yaml --data-value-file --data-values-file --file-mark -f|--file -o|--output"),
    "--output-files": { takes: "value", does: [writes("file:{--output-files}")] },
    "--dangerous-emptied-output-directory": { takes: "value", does: [deletes("file:{--dangerous-emptied-output-directory}")] },
  },
  operands: [],
  does: ["--file", "--data-value-file", "--data-values-file"].map((name) => reads(`file:{${name}}`, like(name, /^(?:[^=]*=)?(.*)$/s))),
};

export default defineTool({
  name: "ytt",
  source: "pkg/cmd of ytt (2024-03), github.com/carvel-dev/ytt",
  syntax: "pflag",
  options: arityOf(template.options ?? {}),
  withoutCommand: { command: "template" },
  commands: { "template, t, tpl": template, version: { operands: [] } },
  examples: {
    allow: ["ytt -f config/ -v env=prod", "ytt template -f a.yml --data-values-file v.yml --data-values-inspect"],
    guard: {
      "ytt -v template --data-value-yaml template --data-value-file template --data-values-file template --file-mark template -f template -o template --output-files /srv/x template":
        ["write file:/srv/x"],
      "ytt -f x=.env": ["disclose secret:/repo/.env"],
      "ytt -f a.yml --data-value-file k=.env": ["disclose secret:/repo/.env"],
      "ytt -f a.yml --data-values-file .env": ["disclose secret:/repo/.env"],
      "ytt -f a.yml --output-files /srv/x": ["write file:/srv/x"],
      "ytt -f a.yml --dangerous-emptied-output-directory /srv/x": ["delete file:/srv/x"],
    },
    doubt: { "ytt -f a.yml --data-values-env X": "unknown-option", "ytt website": "unknown-command" },
  },
});
