import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "pygmentize",
  source: "pygmentize(1), Pygments 2.14",
  options: { ...flags("-g -N -h -V -v -s -L"), ...values("-l -f -S -a -C") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["pygmentize -g a.yaml", "pygmentize -L styles", "pygmentize -l json -f terminal a.json"],
    guard: { "pygmentize .env": ["disclose secret:/repo/.env"] },
    doubt: {
      "pygmentize -x -l ./x.py a": "unknown-option",
      "pygmentize -o /srv/x a": "unknown-option",
      "pygmentize -f html -O full,cssfile=/srv/x a": "unknown-option",
    },
  },
});
