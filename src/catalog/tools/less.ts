import { defineTool, executes, flags, like, reads, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "less",
  source: "less(1) 590",
  options: {
    ...flags(
      "-a -A -c -C -d -e -E -f -F -g -G -i -I -J -K -L -m -M -n -N -q -Q -r -R -s -S -u -U -V|--version -w -W -X|--no-init -~ --mouse --follow-name --incsearch --no-keypad --use-color --tilde -?|--help --no-histdups --quit-if-one-screen --chop-long-lines --RAW-CONTROL-CHARS --LINE-NUMBERS --ignore-case",
    ),
    ...values(
      '-b -D -h -j -k|--lesskey-file -p|--pattern -P -t|--tag -T|--tag-file -x|--tabs -y -z|--window -" -# -o|--log-file -O|--LOG-FILE --lesskey-src --lesskey-content --rscroll --wheel-lines --line-num-width --status-col-width',
    ),
  },
  operands: ["word*"],
  // Without a terminal it prints; a first command that is more than a place or a search is not followed.
  does: [
    reads("file:{word}", unlike("word", /^\+/)),
    executes("code:{word}", like("word", /^\+(?![GF]$|\+?[GF]?$|\d*[gGp%]?$|[/?][^!|]*$)/)),
    writes("file:{--log-file}", when("--log-file")),
    writes("file:{--LOG-FILE}", when("--LOG-FILE")),
    executes("code:{--lesskey-file}", when("--lesskey-file")),
    executes("code:{--lesskey-src}", when("--lesskey-src")),
    executes("code:{--lesskey-content}", when("--lesskey-content")),
    reads("file:{--tag-file}", when("--tag-file")),
  ],
  variables: { LESSCHARSET: "setting", LESSSECURE: "setting" },
  examples: {
    allow: [
      "less -SRN /var/log/syslog",
      "less +G a.log",
      "less +/error a.log",
      "less -p x -x 4 a.log",
      "less -b '+!' -D '+!' -h '+!' -j '+!' -p '+!' -P '+!' -t '+!' -x '+!' -y '+!' -z '+!' --rscroll '+!' --wheel-lines '+!' --line-num-width '+!' --status-col-width '+!' -# '+!' '-\"' '+!' -T '+!' a",
    ],
    guard: {
      "less .env": ["disclose secret:/repo/.env"],
      "less '+!rm a' b": ["execute code:+!rm a"],
      "less -o /srv/x a": ["write file:/srv/x"],
      "less -O /srv/x a": ["write file:/srv/x"],
      "less -k x a": ["execute code:x"],
      "less -o '+!' -O '+!' -k '+!' --lesskey-src '+!' --lesskey-content '+!' a": [
        "write file:/repo/+!",
        "write file:/repo/+!",
        "execute code:+!",
        "execute code:+!",
        "execute code:+!",
      ],
      "less --lesskey-src=x --lesskey-content=y a": ["execute code:x", "execute code:y"],
      "less -T .env -t x": ["disclose secret:/repo/.env"],
    },
    doubt: { "less --frob a": "unknown-option" },
  },
});
