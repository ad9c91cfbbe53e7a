import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "zdb",
  source: "zdb(8), man/man8/zdb.8, OpenZFS 2.3, github.com/openzfs/zfs",
  options: { ...flags("-b -c -C -d -D -h -i -l -L -m -M -P -q -s -u -v -V -e -G"), ...values("-p -t -U") },
  operands: ["what*"],
  examples: { allow: ["zdb -C", "zdb -l /dev/sda1", "zdb -mm tank"], guard: {}, doubt: { "zdb -R tank 0:0:200": "unknown-option" } },
});
