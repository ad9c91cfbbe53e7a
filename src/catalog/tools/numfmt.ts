import { defineTool } from "../tool.ts";

export default defineTool({
  name: "numfmt, gnumfmt",
  source: "numfmt(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["numfmt --to=iec 1024", "numfmt --from=iec $N"], guard: {}, doubt: {} },
});
