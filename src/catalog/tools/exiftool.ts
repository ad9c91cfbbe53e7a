import { defineTool } from "../tool.ts";

/** Names of some tags, and options that shape the output. Settings and expressions are Perl, `=` and `<` set tags. */
const shows =
  /^-(?:(?:(?:EXIF|IPTC|XMP|File|Composite|GPS):)?(?:\w*Date\w*|Image\w*|File(?:Size|Type|TypeExtension)|MIMEType|Make|Model|GPS(?:Latitude|Longitude|Position|Altitude)|Orientation|Artist|Copyright|Title|Author|Creator|Producer|PageCount|Duration)#?|[afGgnjhTSsXuUelqrmb]|[Gg]\d|s[s\d]s?|q{2}|v\d?|ver|list|json|csv|fast\d?|ee\d?|struct|all|all:all)$/;

export default defineTool({
  name: "exiftool",
  source: "recalled from exiftool(1) 12.57",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    for (const word of words) {
      const text = word.value ?? word.prefix ?? "-";
      if (text === "" || (text.startsWith("-") && !shows.test(text))) engine.effect("execute", `code:exiftool ${text}`);
    }
  },
  examples: {
    allow: ["exiftool a.jpg", "exiftool -G1 -a -s -CreateDate -j a.jpg"],
    guard: {
      "exiftool -config x a.jpg": ["execute code:exiftool -config"],
      "exiftool -Artist=me a.jpg": ["execute code:exiftool -Artist=me"],
      "exiftool '-FileName<CreateDate' a.jpg": ["execute code:exiftool -FileName<CreateDate"],
      "exiftool -W x a.jpg": ["execute code:exiftool -W"],
      "exiftool -if 'system(1)' a.jpg": ["execute code:exiftool -if"],
      "exiftool -p x a.jpg": ["execute code:exiftool -p"],
      "exiftool -TagsFromFile b.jpg a.jpg": ["execute code:exiftool -TagsFromFile"],
    },
    doubt: {},
  },
});
