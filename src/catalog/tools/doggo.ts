import { defineTool } from "../tool.ts";

export default defineTool({
  name: "doggo, q-dns, dnstracer, dnstop",
  source: "doggo 0.5 README, kdig(1), delv(1), dnstracer(8)",
  optionsOnlyRead: true,
  examples: {
    allow: ["doggo shop.example.com MX", "delv shop.example.com"],
    guard: {},
    doubt: {},
  },
});
