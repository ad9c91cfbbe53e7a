import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "tree",
  source: "tree(1) 2.1.0",
  options: {
    ...flags(
      "-a -d -l -f -x -C -n -p -u -g -s -h -D -F -q -N -Q -r -t -c -U -v -i -A -S -X -J --si --du --prune --noreport --inodes --device --dirsfirst --filesfirst --gitignore --matchdirs --ignore-case --info --metafirst --fromfile --fromtabfile --version --help --nolinks --hintro-none --fflinks",
    ),
    ...values("-L -P -I -H -T -o --filelimit --timefmt --charset --sort --gitfile --infofile --hintro --houtro"),
    "-R": { takes: "flag", does: [writes("file:00Tree.html")] },
  },
  operands: ["folder*"],
  does: [
    writes("file:{-o}", when("-o")),
    reads("file:{--hintro}", when("--hintro")),
    reads("file:{--houtro}", when("--houtro")),
    reads("file:{folder}", when("--fromfile", "--fromtabfile"), when("folder")),
  ],
  examples: {
    allow: ["tree -aL 2 -I node_modules src", "tree --sort=size -J"],
    guard: {
      "tree -o /srv/x": ["write file:/srv/x"],
      "tree -R -L 1 -H .": ["write file:/repo/00Tree.html"],
      "tree --hintro=.env": ["disclose secret:/repo/.env"],
      "tree --houtro=.env": ["disclose secret:/repo/.env"],
      "tree --fromfile .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "tree --frob": "unknown-option" },
  },
});
