import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "rocm-smi",
  source: "recalled from rocm-smi, ROCm 6 documentation",
  options: {
    ...flags(
      "-a|--showallinfo -t|--showtemp -u|--showuse -P|--showpower -f|--showfan -i|--showid -v|--showvbios --showmeminfo --showmemuse --showproductname --showserial --showdriverversion --showtopo --showpids --showbus -c|--showclocks -g|--showgpuclocks --json --csv -V|--version -h|--help",
    ),
    ...values("-d|--device"),
  },
  operands: ["what*"],
  examples: {
    allow: ["rocm-smi", "rocm-smi --showuse --showmeminfo vram", "rocm-smi -d 0 -t"],
    guard: {},
    doubt: { "rocm-smi --setfan 255": "unknown-option" },
  },
});
