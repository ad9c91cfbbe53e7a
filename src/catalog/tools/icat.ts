import { defineTool, discloses } from "../tool.ts";

export default defineTool({
  name: "icat, fcat, blkcat, blkls, img_cat, mmcat, jcat",
  source: "The Sleuth Kit 4, man/*.1, github.com/sleuthkit/sleuthkit",
  // Whatever file the blocks belong to is shown, and nobody's permission is asked.
  syntax: "words",
  operands: ["word*"],
  does: [discloses("secret:content of a disk")],
  examples: { allow: ["icat --version"], guard: { "icat -o 2048 disk.img 12": ["disclose secret:content of a disk"] }, doubt: {} },
});
