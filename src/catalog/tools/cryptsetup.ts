import { defineTool, discloses, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "cryptsetup",
  source: "cryptsetup(8) 2.6.1",
  options: { ...flags("-v|--verbose --debug") },
  commands: {
    "isLuks, status, benchmark": readsOnly,
    luksUUID: {
      options: { ...flags("-v|--verbose --debug -q|--batch-mode"), "--uuid": { takes: "value", does: [writes("volume:{device}")] } },
      operands: ["device"],
    },
    "luksDump, bitlkDump, tcryptDump, fvault2Dump": {
      options: {
        ...flags("-v|--verbose --debug --dump-json-metadata -q|--batch-mode"),
        "--dump-volume-key, --dump-master-key": { takes: "flag", does: [discloses("secret:volume key of {device}")] },
      },
      operands: ["device"],
    },
    "luksFormat, erase, luksErase, reencrypt, repair, luksHeaderRestore": changes(writes("device:encrypted volume")),
    "open, close, luksOpen, luksClose, luksAddKey, luksRemoveKey, luksChangeKey, luksKillSlot, luksSuspend, luksResume, resize, refresh, config, token":
      changes(writes("volume:encrypted volume")),
    luksHeaderBackup: changes(discloses("secret:header of an encrypted volume")),
  },
  examples: {
    allow: ["cryptsetup isLuks", "cryptsetup luksDump /dev/sda3", "cryptsetup luksUUID /dev/sda3"],
    guard: {
      "cryptsetup luksFormat x": ["write device:encrypted volume"],
      "cryptsetup open x": ["write volume:encrypted volume"],
      "cryptsetup luksHeaderBackup x": ["disclose secret:header of an encrypted volume"],
      "cryptsetup luksUUID --uuid 1 /dev/sda3": ["write volume:/dev/sda3"],
      "cryptsetup luksDump --dump-volume-key /dev/sda3": ["disclose secret:volume key of /dev/sda3"],
    },
    doubt: { "cryptsetup frobnicate": "unknown-command" },
  },
});
