import { defineTool } from "../tool.ts";

export default defineTool({
  name: "df, gdf",
  source: "df(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  examples: { allow: ["df -h", "df --output=pcent $M"], guard: {}, doubt: {} },
});
