import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ibstat, ibstatus, ibv_devinfo, ibv_devices",
  source: "ibstat(8), ibstatus(8), ibv_devinfo(1), ibv_devices(1), rdma-core 64",
  optionsOnlyRead: true,
  examples: { allow: ["ibstat -p", "ibv_devinfo -v"], guard: {}, doubt: {} },
});
