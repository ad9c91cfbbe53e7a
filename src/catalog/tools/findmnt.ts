import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "findmnt",
  source: "findmnt(8), util-linux 2.38.1",
  optionsOnlyRead: true,
  options: values("-F|--tab-file"),
  does: [reads("file:{--tab-file}", when("--tab-file"))],
  examples: { allow: ["findmnt -t ext4 -n", "findmnt --verify"], guard: { "findmnt -F .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
