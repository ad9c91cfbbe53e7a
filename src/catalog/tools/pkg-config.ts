import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pkg-config, pkgconf",
  source: "pkg-config(1), pkgconf 1.8",
  optionsOnlyRead: true,
  examples: { allow: ["pkg-config --modversion openssl"], guard: {}, doubt: {} },
});
