import { defineTool, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "hwinfo",
  source: "hwinfo(8) 21.82",
  optionsOnlyRead: true,
  options: {
    "--log": { takes: "value", does: [writes("file:{--log}", unlike("--log", /^-$/))] },
    "--save-config": { takes: "attached", does: [writes("configuration:hardware database")] },
  },
  examples: {
    allow: ["hwinfo --short --disk", "hwinfo --log -"],
    guard: { "hwinfo --log /srv/x": ["write file:/srv/x"], "hwinfo --save-config=all": ["write configuration:hardware database"] },
    doubt: {},
  },
});
