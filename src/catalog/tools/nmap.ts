import { defineTool, executes, flags, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "nmap",
  source: "nmap(1) 7.93",
  options: {
    ...flags(
      "-sT -sS -sU -sn -sP -sV -sL -Pn -PE -PP -PM -PR -n -R -F -r -O -v -vv -d -6 --open --reason --traceroute --version-light --system-dns --packet-trace --iflist -h|--help -V|--version -T0 -T1 -T2 -T3 -T4 -T5",
    ),
    ...values(
      "-p -T --top-ports --exclude --exclude-ports --max-retries --host-timeout --max-rate --dns-servers -e --version-intensity --stats-every --min-rate --initial-rtt-timeout --max-rtt-timeout --scan-delay -g|--source-port",
    ),
    // Scripts that shake hands and print; others may log in, write or break something.
    "--script": {
      takes: "value",
      does: [
        executes(
          "code:nmap script {--script}",
          unlike(
            "--script",
            /^(?:(?:ssl-(?:cert|enum-ciphers|dh-params|date)|tls-(?:alpn|nextprotoneg)|http-(?:title|headers|server-header|security-headers)|banner|ssh-hostkey|ssh2-enum-algos|ntp-info|dns-nsid|whois-(?:ip|domain))(?:,(?!$)|$))+$/,
          ),
        ),
      ],
    },
    "-oN": { takes: "value", does: [writes("file:{-oN}", unlike("-oN", /^-$/))] },
    "-oX": { takes: "value", does: [writes("file:{-oX}", unlike("-oX", /^-$/))] },
    "-oG": { takes: "value", does: [writes("file:{-oG}", unlike("-oG", /^-$/))] },
    "-oA": { takes: "value", does: [writes("file:{-oA}.nmap")] },
  },
  operands: ["host*"],
  examples: {
    allow: ["nmap --script ssl-cert,ssl-enum-ciphers -p 443 h", "nmap -sV -p 443 shop.example.com", "nmap -Pn -p22,80 10.0.0.5 -oG -"],
    guard: {
      "nmap --script vuln h": ["execute code:nmap script vuln"],
      "nmap --script ssl-cert,./x h": ["execute code:nmap script ssl-cert,./x"],
      "nmap -oN /srv/a h": ["write file:/srv/a"],
      "nmap -oX /srv/a h": ["write file:/srv/a"],
      "nmap -oG /srv/a h": ["write file:/srv/a"],
      "nmap -oA /srv/a h": ["write file:/srv/a.nmap"],
    },
    doubt: { "nmap -sC h": "unknown-option", "nmap -A h": "unknown-option" },
  },
});
