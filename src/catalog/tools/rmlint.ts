import { defineTool, flags, unless, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "rmlint",
  source: "docs/rmlint.1.rst, github.com/sahib/rmlint",
  options: {
    ...flags(
      "-p|--paranoid -P|--less-paranoid -v|--loud -V|--quiet -g|--progress -G|--no-progress -D|--merge-directories -j|--honour-dir-layout -w|--with-color -W|--no-with-color --version -l|--hardlinked --keep-hardlinked -L|--no-hardlinked -f|--followlinks -F|--no-followlinks -@|--see-symlinks -x|--no-crossdev -X|--crossdev",
    ),
    ...flags(
      "-r|--hidden -R|--no-hidden --partial-hidden -b|--match-basename -B|--unmatched-basename -e|--match-extension -E|--no-match-extension -i|--match-without-extension -I|--no-match-without-extension -k|--keep-all-tagged -K|--keep-all-untagged -m|--must-match-tagged -M|--must-match-untagged --xattr-read -U|--write-unfinished",
    ),
    ...values(
      "-T|--types -a|--algorithm -y|--sort-by -s|--size -d|--max-depth -S|--rank-by -t|--threads -u|--limit-mem -q|--clamp-low -Q|--clamp-top -Z|--mtime-window -o|--output",
    ),
    "--xattr-write": { takes: "flag", does: [writes("file:attributes of what was hashed")] },
    "--xattr-clear": { takes: "flag", does: [writes("file:attributes of what was hashed")] },
    "-C, --xattr": { takes: "flag", does: [writes("file:attributes of what was hashed")] },
    "-O, --add-output": { takes: "value", does: [writes("file:rmlint.sh")] },
  },
  operands: ["path*"],
  // By itself it deletes nothing: it leaves a script that would, unless only a format or the terminal is named.
  does: [
    writes("file:rmlint.sh", unless("--output")),
    writes("file:{--output}", unlike("--output", /^(?:json|csv|summary|pretty|fdupes|uniques|progressbar)(?::std(?:out|err))?$/)),
  ],
  examples: {
    allow: ["rmlint -T df -o json /srv", "rmlint -o pretty:stdout -o summary:stdout -s 1M --xattr-read ."],
    guard: {
      "rmlint /srv": ["write file:/repo/rmlint.sh"],
      "rmlint -o sh:a.sh .": ["write file:/repo/sh:a.sh"],
      "rmlint -o json -O csv:/tmp/x .": ["write file:/repo/rmlint.sh"],
      "rmlint -o json -C .": ["write file:/repo/attributes of what was hashed"],
      "rmlint -o json --xattr-write .": ["write file:/repo/attributes of what was hashed"],
      "rmlint -o json --xattr-clear .": ["write file:/repo/attributes of what was hashed"],
    },
    doubt: { "rmlint -c sh:cmd=id .": "unknown-option" },
  },
});
