import { defineTool } from "../tool.ts";

export default defineTool({
  name: "geoiplookup, geoiplookup6, mmdblookup",
  source: "recalled from geoiplookup(1), GeoIP 1.6; mmdblookup(1), libmaxminddb 1.7",
  optionsOnlyRead: true,
  examples: { allow: ["geoiplookup 8.8.8.8", "mmdblookup --file GeoLite2-City.mmdb --ip 8.8.8.8 country"], guard: {}, doubt: {} },
});
