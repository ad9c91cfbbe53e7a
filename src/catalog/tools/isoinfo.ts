import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "isoinfo, isodump, isovfy",
  source: "isoinfo(8) and genisoimage/diag/isoinfo.c, cdrkit 1.1",
  options: { ...flags("-h -v -d -l -f -J -R -p -s -debug -version"), ...values("-i -j -N -T") },
  operands: [],
  examples: {
    allow: ["isoinfo -l -i a.iso", "isoinfo -d -i a.iso", "isoinfo -R -f -i a.iso"],
    guard: {},
    doubt: { "isoinfo -X -i a.iso": "unknown-option" },
  },
});
