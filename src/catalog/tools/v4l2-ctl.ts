import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "v4l2-ctl",
  source: "utils/v4l2-ctl/v4l2-ctl.cpp, v4l-utils 1.32",
  options: {
    ...flags(
      "--list-devices --list-formats --list-formats-ext --list-ctrls -l --list-ctrls-menus -L --all -D|--info --get-fmt-video -V --get-input -I --list-inputs -n",
    ),
    ...values("-d|--device -z"),
  },
  operands: [],
  examples: {
    allow: ["v4l2-ctl --list-devices", "v4l2-ctl -d 0 --all"],
    guard: {},
    doubt: { "v4l2-ctl -c brightness=1": "unknown-option" },
  },
});
