import { connects, defineTool, flags, values, when } from "../tool.ts";
import { onlyAsks } from "./_line-protocols.ts";

export default defineTool({
  name: "gnutls-cli",
  source: "src/gnutls-cli-options.json, GnuTLS 3.8",
  options: {
    ...flags("--print-cert --insecure --no-ca-verification -l|--list --ocsp -V|--verbose -v|--version -h|--help --crlf --disable-sni"),
    ...values("-p|--port -d|--debug --starttls-proto --x509cafile --priority --sni-hostname --verify-hostname --alpn"),
  },
  operands: ["host?"],
  does: [connects("network:{host}", when("host"))],
  derive: ({ slots, input }, engine) => {
    // What is typed is sent once the handshake is done.
    if (!slots.has("host") || onlyAsks(input) || (input.kind === "file" && input.path.value === "/dev/null")) return;
    if (input.kind === "inherited") engine.effect("execute", "session:network connection");
    else engine.effect("write", "network:what is sent");
  },
  examples: {
    allow: ["gnutls-cli -l", "gnutls-cli --print-cert -p 443 example.com < /dev/null", "gnutls-cli a <<< ''"],
    guard: {
      "gnutls-cli a": ["execute session:network connection"],
      "gnutls-cli a <<< 'MAIL FROM: x'": ["write network:what is sent"],
    },
    doubt: { "gnutls-cli --save-cert /srv/x a": "unknown-option" },
  },
});
