import { showFile } from "./_operands.ts";
import { defineTool } from "../tool.ts";

/**
 * Names of some tags, and options that shape the output or choose files; their values are words that need no skipping.
 * Settings and expressions are Perl, `=` and `<` set tags.
 */
const shows =
  /^-(?:(?:(?:EXIF|IPTC|XMP|File|Composite|GPS):)?(?:\w*Date\w*|Image\w*|File(?:Size|Type|TypeExtension)|MIMEType|Make|Model|Lens\w*|Software|ISO|FNumber|Aperture|ShutterSpeed|ExposureTime|FocalLength|Megapixels|Rotation|ColorSpace|[XY]Resolution|Keywords|Subject|Description|Comment|GPS(?:Latitude|Longitude|Position|Altitude)|Orientation|Artist|Copyright|Title|Author|Creator|Producer|PageCount|Duration)#?|[afGgnjhTtSsXuUelLqrmbDHEdcix]|e[xc]|ext\+?|sep|sort|php|args|lang|charset|coordFormat|dateFormat|progress|listItem|exclude|ignore|[Gg]\d|s[s\d]s?|q{2}|v\d?|ver|list|json|csv|fast\d?|ee\d?|struct|all|all:all)$/;

export default defineTool({
  name: "exiftool",
  source: "exiftool(1) 13.58",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    for (const word of words) {
      const text = word.value ?? word.prefix ?? "-";
      if (text === "" || (text.startsWith("-") && !shows.test(text))) engine.effect("execute", `code:exiftool ${text}`);
      else if (!text.startsWith("-")) showFile(engine, word);
    }
  },
  examples: {
    allow: ["exiftool a.jpg", "exiftool -G1 -a -s -CreateDate -j a.jpg", "exiftool -r -ext jpg -d %Y -c %.6f -LensModel ."],
    guard: {
      "exiftool -b .env": ["disclose secret:/repo/.env"],
      "exiftool -ext jpg -o out a.jpg": ["execute code:exiftool -o"],
      "exiftool -config x a.jpg": ["execute code:exiftool -config"],
      "exiftool -Artist=me a.jpg": ["execute code:exiftool -Artist=me"],
      "exiftool '-FileName<CreateDate' a.jpg": ["execute code:exiftool -FileName<CreateDate"],
      "exiftool -W x a.jpg": ["execute code:exiftool -W"],
      "exiftool -if 'system(1)' a.jpg": ["execute code:exiftool -if"],
      "exiftool -p x a.jpg": ["execute code:exiftool -p"],
      "exiftool -TagsFromFile b.jpg a.jpg": ["execute code:exiftool -TagsFromFile"],
    },
    doubt: { 'exiftool -b "a$X"': "dynamic-word" },
  },
});
