import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "vcgencmd",
  source:
    "documentation/asciidoc/computers/os/graphics-utilities.adoc, github.com/raspberrypi/documentation; get_camera, get_lcd_info and bootloader_*: recalled",
  commands: {
    "measure_temp, measure_volts, measure_clock, get_throttled, get_mem, get_config, version, commands, codec_enabled, mem_oom, mem_reloc_stats, read_ring_osc, get_camera, bootloader_version, bootloader_config, get_lcd_info":
      readsOnly,
    vcos: {
      commands: {
        version: { operands: [] },
        log: { commands: { status: { operands: [] }, "*": changes(writes("device:log of the firmware")) } },
      },
    },
    "display_power, hdmi_status_show, otp_dump, pmicrd, pmicwr": changes(writes("device:firmware")),
  },
  examples: {
    allow: ["vcgencmd measure_temp", "vcgencmd vcos log status", "vcgencmd vcos version"],
    guard: { "vcgencmd vcos log level x": ["write device:log of the firmware"], "vcgencmd display_power 0": ["write device:firmware"] },
    doubt: { "vcgencmd frobnicate": "unknown-command" },
  },
});
