import { attached, defineTool, deletes, flags, values } from "../tool.ts";

export default defineTool({
  name: "shred, wipe, srm, gshred",
  source: "shred(1), GNU coreutils 9.1",
  options: {
    ...flags("-f|--force -u -v|--verbose -x|--exact -z|--zero"),
    ...values("-n|--iterations --random-source -s|--size"),
    ...attached("--remove"),
  },
  operands: ["file*"],
  does: [deletes("file:{file}")],
  examples: {
    allow: ["shred --help"],
    guard: { "shred -u -n 3 -s 1K --random-source r /srv/x": ["delete file:/srv/x"] },
    doubt: { "shred $(ls)": "dynamic-word" },
  },
});
