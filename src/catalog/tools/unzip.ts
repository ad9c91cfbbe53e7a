import { defineTool, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "unzip",
  source: "unzip(1), Info-ZIP 6.0",
  options: {
    ...flags(
      "-Z -A -c -f -l -p -t -T -u -v -z -a -aa -b -B -C -D -DD -j -J -K -L -LL -M -n -N -o -q -qq -s -S -U -UU -V -W -X -Y -: -^ -h -hh -1 -2 -m -i",
    ),
    ...values("-d -P -x -O -I"),
  },
  operands: ["archive?", "member*"],
  does: [
    reads("file:{archive}", when("archive")),
    reads("file:{member}", when("-p", "-c"), when("member")),
    writes("file:{-d:.}", unless("-Z", "-c", "-l", "-p", "-t", "-v", "-z", "-T", "-h", "-hh"), when("archive")),
    writes("file:{archive}", when("-T"), when("archive")),
    // Members may then leave the folder.
    writes("file:/", when("-:")),
  ],
  variables: { UNZIP: "code", UNZIPOPT: "code", ZIPINFO: "setting", ZIPINFOOPT: "setting" },
  examples: {
    allow: ["unzip -l a.zip", "unzip -p a.zip x", "unzip -t a.zip", "unzip -Z1 a.zip", "unzip -v"],
    guard: {
      "unzip a.zip -d /srv": ["write file:/srv"],
      "unzip -o -P x -O cp437 -I utf-8 a.zip": ["write file:/repo"],
      "unzip -T -P x -O c -I u -x m a.zip": ["write file:/repo/a.zip"],
      "unzip -: a.zip -d /tmp/scratch/x": ["write scratch:/tmp/scratch/x", "write file:/"],
      "unzip -T a.zip": ["write file:/repo/a.zip"],
      "unzip -p .env": ["disclose secret:/repo/.env"],
      "unzip -p a.zip app/.env": ["disclose secret:/repo/app/.env"],
      "unzip -c a.zip .env": ["disclose secret:/repo/.env"],
      "unzip a.zip -x b -d /srv": ["write file:/srv"],
    },
    doubt: { "unzip --frob a": "unknown-option" },
  },
});
