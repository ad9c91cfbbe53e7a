import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "certtool",
  source: "src/certtool-options.json, GnuTLS 3.8",
  options: {
    ...flags(
      "-i|--certificate-info -l|--crl-info --crq-info -V|--verbose -v|--version -h|--help -e|--verify-chain --verify --inder|--inraw --fingerprint --key-id --no-text",
    ),
    ...values(
      "--infile --load-ca-certificate --load-certificate -d|--debug --hash --verify-hostname --verify-email --verify-purpose --attime",
    ),
  },
  operands: [],
  examples: {
    allow: ["certtool -i --infile cert.pem", "certtool --verify --load-ca-certificate ca.pem --infile cert.pem"],
    guard: {},
    doubt: { "certtool --key-info --infile k": "unknown-option", "certtool -p": "unknown-option" },
  },
});
