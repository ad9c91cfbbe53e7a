import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "badblocks",
  source: "badblocks(8), e2fsprogs 1.47.0",
  options: {
    ...flags("-s -v -n -w -f -B -X -V"),
    ...values("-b -c -d -e -p -t"),
    "-i": { takes: "value", does: [reads("file:{-i}")] },
    "-o": { takes: "value", does: [writes("file:{-o}")] },
  },
  operands: ["device?", "last?", "first?"],
  // Without `-n` and `-w` blocks are only read; `-X` is for other programs, which hold the device.
  does: [writes("device:{device}", when("-n", "-w", "-X"))],
  examples: {
    allow: ["badblocks -V", "badblocks -sv -b 4096 -c 1024 /dev/sdb 2000 1000", "badblocks -e 1 -p 2 -i known.txt /dev/sdb"],
    guard: {
      "badblocks -w /dev/sda": ["write device:/dev/sda"],
      "badblocks -b 1 -c 1 -d 1 -e 1 -p 1 -t 1 -snv /dev/sda": ["write device:/dev/sda"],
      "badblocks -X /dev/sda": ["write device:/dev/sda"],
      "badblocks -o /srv/x /dev/sda": ["write file:/srv/x"],
      "badblocks -i .env -o /srv/x -w /dev/sda": ["disclose secret:/repo/.env", "write file:/srv/x", "write device:/dev/sda"],
    },
    doubt: { "badblocks -h x /dev/sda": "unknown-option" },
  },
});
