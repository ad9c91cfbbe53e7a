import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "v4l2-ctl",
  source: "utils/v4l2-ctl/v4l2-ctl.cpp, v4l-utils 1.32",
  options: {
    ...flags(
      "-A|--list-devices --list-formats --list-formats-ext -l|--list-ctrls -L|--list-ctrls-menus --all -D|--info -V|--get-fmt-video -I|--get-input -n|--list-inputs -N|--list-outputs -O|--get-output -P|--get-parm -S|--get-standard -T|--get-tuner -F|--get-freq -X|--get-fmt-video-out -B|--get-fmt-sliced-vbi -k|--concise -h|--help",
    ),
    ...flags(
      "--list-audio-inputs --list-audio-outputs --list-standards --list-fields --list-freq-bands --get-audio-input --get-audio-output --get-detected-standard --get-output-parm --get-crop --get-cropcap --get-priority --get-fbuf --get-jpeg-comp --get-modulator --get-routing --verbose --silent",
    ),
    ...values("-d|--device -z|--media-bus-info -C|--get-ctrl --list-framesizes --list-frameintervals --get-selection"),
  },
  operands: [],
  examples: {
    allow: ["v4l2-ctl -A", "v4l2-ctl -C brightness", "v4l2-ctl -d 0 --all"],
    guard: {},
    doubt: { "v4l2-ctl -c brightness=1": "unknown-option" },
  },
});
