import { defineTool } from "../tool.ts";

export default defineTool({
  name: "equery, eix, qlist, qdepends, qfile, qsearch, qsize, quse, qlop",
  source: "equery(1), gentoolkit of 2025-11; eix(1) 0.36.9; man/include of each applet and applets.h, portage-utils 0.99",
  optionsOnlyRead: true,
  examples: { allow: ["equery depends openssl", "eix -I nginx", "qlist -Iv", "qfile /bin/ls"], guard: {}, doubt: {} },
});
