import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "updatedb",
  source: "updatedb(8), plocate 1.1.18",
  optionsOnlyRead: true,
  does: [writes("file:/var/lib/plocate/plocate.db")],
  examples: {
    allow: ["updatedb --help"],
    guard: { updatedb: ["write file:/var/lib/plocate/plocate.db"], "updatedb -o /srv/x": ["write file:/var/lib/plocate/plocate.db"] },
    doubt: {},
  },
});
