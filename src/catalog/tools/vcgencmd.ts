import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "vcgencmd",
  source: "recalled from vcgencmd, Raspberry Pi documentation",
  commands: {
    "measure_temp, measure_volts, measure_clock, get_throttled, get_mem, get_config, version, commands, codec_enabled, mem_oom, mem_reloc_stats, read_ring_osc, get_camera, bootloader_version, bootloader_config, get_lcd_info":
      readsOnly,
    "display_power, vcos, hdmi_status_show, otp_dump, pmicrd, pmicwr": changes(writes("device:firmware")),
  },
  examples: {
    allow: ["vcgencmd measure_temp"],
    guard: { "vcgencmd display_power 0": ["write device:firmware"] },
    doubt: { "vcgencmd frobnicate": "unknown-command" },
  },
});
