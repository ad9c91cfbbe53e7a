import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "rocm-smi",
  source: "python_smi_tools/rocm_smi.py, ROCm 7.2",
  options: {
    ...flags(
      "-a|--showallinfo -t|--showtemp -u|--showuse -P|--showpower -f|--showfan -i|--showid -v|--showvbios --showmeminfo --showmemuse --showproductname --showserial --showdriverversion --showtopo --showpids --showbus -c|--showclocks -g|--showgpuclocks -b|--showbw -l|--showprofile -M|--showmaxpower -m|--showmemoverdrive -o|--showoverdrive -p|--showperflevel -S|--showclkvolt -s|--showclkfrq --showhw --showfwinfo --showuniqueid --showretiredpages --showpendingpages --showrasinfo --showxgmierr --showvoltage --showpidgpus --json --csv -V|--version -h|--help",
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
