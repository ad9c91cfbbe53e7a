import { defineTool, executes, flags, values } from "../tool.ts";

export default defineTool({
  name: "mongotop, mongostat",
  source: "MongoDB Database Tools 100.10 reference, mongodb.com/docs/database-tools",
  options: {
    ...flags("-v|--verbose --quiet --version --help --json --locks --ssl --tls --tlsInsecure --noheaders --discover --all"),
    ...values(
      "-h|--host --port -u|--username -p|--password --authenticationDatabase --authenticationMechanism --uri -n|--rowcount --humanReadable -o -O --sslCAFile --sslPEMKeyFile --tlsCAFile --tlsCertificateKeyFile --awsSessionToken",
    ),
    "--config": { takes: "value", does: [executes("code:{--config}")] },
  },
  operands: ["seconds?"],
  target: { family: "database", values: { engine: "mongodb", host: "{--host}", port: "{--port}", url: "{--uri}" } },
  examples: {
    allow: ["mongotop 9 --rowcount 3", "mongostat -h db1 --json -n 1 5"],
    guard: { "mongotop --config x": ["execute code:x"] },
    doubt: { "mongotop --frobnicate": "unknown-option" },
  },
});
