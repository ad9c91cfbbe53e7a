import { defineTool } from "../tool.ts";

export default defineTool({
  name: "avahi-browse, avahi-resolve, avahi-resolve-address, avahi-resolve-host-name",
  source: "avahi-browse(1), avahi-resolve(1), Avahi 0.8, Debian 12",
  optionsOnlyRead: true,
  examples: { allow: ["avahi-browse -art", "avahi-resolve -n web1.local"], guard: {}, doubt: {} },
});
