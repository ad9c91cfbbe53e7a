import { attached, defineTool, flags, like, reads, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  // The lines of a list file (`@list`) appear in messages.
  name: "7z, 7za, 7zr, 7zz, 7zzs",
  source: "CPP/7zip/UI/Common/ArchiveCommandLine.cpp, p7zip 21.07; 7-Zip 24: recalled from its help",
  withoutCommand: "help",
  commands: {
    "l, t, h, i": {
      options: { ...flags("-slt -ba -bd -r -ssc -y"), ...attached("-p -t -x -i -scs -scc -bb") },
      operands: ["name*"],
      does: [
        reads("file:{name}", like("name", /^@(.*)$/)),
        reads("file:{-i}", like("-i", /@(.*)$/)),
        reads("file:{-x}", like("-x", /@(.*)$/)),
      ],
    },
    "a, u, d, rn": changes(writes("file:{argument}")),
    "x, e": changes(writes("file:content of {argument}")),
  },
  examples: {
    allow: ["7z l -slt backup.7z", "7z t -pX a.7z", "7zz l a.zip"],
    guard: {
      "7z h -i@.env": ["disclose secret:/repo/.env"],
      "7z l a.7z -xr@.env": ["disclose secret:/repo/.env"],
      "7z l @.env": ["disclose secret:/repo/.env"],
      "7z a x": ["write file:/repo/x"],
      "7z x a": ["write file:/repo/content of a"],
    },
    doubt: { "7z frobnicate": "unknown-command" },
  },
});
