import { defineTool } from "../tool.ts";

export default defineTool({
  name: "equery, eix, qlist, qdepends, qfile, qsearch, qsize, quse, qlop",
  source: "recalled from equery(1), gentoolkit 0.6; eix(1) 0.36; q(1), portage-utils 0.96",
  optionsOnlyRead: true,
  examples: { allow: ["equery depends openssl", "eix -I nginx", "qlist -Iv", "qfile /bin/ls"], guard: {}, doubt: {} },
});
