import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pfetch",
  source: "pfetch, github.com/dylanaraps/pfetch",
  operands: [],
  variables: {
    PF_SOURCE: "code",
    PF_INFO: "setting",
    PF_COLOR: "setting",
    PF_COL1: "setting",
    PF_COL2: "setting",
    PF_COL3: "setting",
    PF_SEP: "setting",
    PF_ALIGN: "setting",
  },
  examples: { allow: ["pfetch", "PF_INFO='os kernel' pfetch"], guard: {}, doubt: { "pfetch --frobnicate": "unknown-option" } },
});
