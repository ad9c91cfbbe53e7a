import { defineTool } from "../tool.ts";

export default defineTool({
  name: "geoiplookup, geoiplookup6",
  source: "geoiplookup(1) and apps/geoiplookup.c, GeoIP 1.6",
  optionsOnlyRead: true,
  examples: { allow: ["geoiplookup -f /usr/share/GeoIP/GeoIP.dat 192.0.2.1"], guard: {}, doubt: {} },
});
