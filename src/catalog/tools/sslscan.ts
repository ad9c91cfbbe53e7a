import { connects, defineTool, flags, values, when } from "../tool.ts";

export default defineTool({
  name: "sslscan",
  source: "sslscan 2.1, sslscan.c, github.com/rbsec/sslscan",
  options: {
    ...flags(
      "--show-certificate --no-check-certificate --show-client-cas --show-ciphers --show-cipher-ids --show-times --show-sigs --ssl2 --ssl3 --tls10 --tls11 --tls12 --tls13 --tlsall --ocsp --no-ciphersuites --no-fallback --no-renegotiation --no-compression --no-heartbleed --no-groups --ipv4 --ipv6 -4 -6 --no-colour --verbose --version --help --starttls-ftp --starttls-imap --starttls-ldap --starttls-mysql --starttls-pop3 --starttls-psql --starttls-smtp --starttls-xmpp --rdp --bugs --iana-names",
    ),
    ...values("--sni-name --timeout --sleep --connect-timeout"),
  },
  operands: ["host*"],
  does: [connects("remote:{host}", when("host"))],
  examples: { allow: ["sslscan --no-colour example.com:443"], guard: {}, doubt: { "sslscan --xml=/srv/x a": "unknown-option" } },
});
