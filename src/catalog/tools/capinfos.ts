import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "capinfos",
  source: "capinfos(1), Wireshark 4.0, Debian 12",
  options: {
    ...flags(
      "-a -A -b -B -c -C -d -D -e -E -F -h|--help -H -i -I -k -K -l -L -m -M -n -N -o -q -Q -r -R -s -S -t -T -u -v|--version -x -y -z",
    ),
    ...values("--log-level --log-fatal --log-domains --log-debug --log-noisy"),
    "--log-file": { takes: "value", does: [writes("file:{--log-file}")] },
  },
  operands: ["file*"],
  examples: {
    allow: ["capinfos -c a.pcap", "capinfos -TmQ --log-level info a.pcap"],
    guard: { "capinfos --log-file /srv/x a.pcap": ["write file:/srv/x"] },
    doubt: { "capinfos --frobnicate a.pcap": "unknown-option" },
  },
});
