import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "certtool",
  source: "recalled from certtool(1), GnuTLS 3.7",
  options: {
    ...flags(
      "-i|--certificate-info --crl-info --crq-info -v|--version -h|--help -e|--verify-chain --verify --inder|--inraw --fingerprint --key-id --no-text",
    ),
    ...values("--infile --load-ca-certificate --load-certificate -d|--debug --hash --verify-hostname --verify-purpose"),
  },
  operands: [],
  examples: {
    allow: ["certtool -i --infile cert.pem", "certtool --verify --load-ca-certificate ca.pem --infile cert.pem"],
    guard: {},
    doubt: { "certtool --key-info --infile k": "unknown-option", "certtool -p": "unknown-option" },
  },
});
