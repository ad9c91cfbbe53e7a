import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "grpc_health_probe, grpc-health-probe",
  source: "grpc-health-probe 0.4, main.go, github.com/grpc-ecosystem/grpc-health-probe",
  syntax: "single",
  options: {
    ...flags("-tls -tls-no-verify -v -version -spiffe -gzip -alts"),
    ...values(
      "-addr -service -connect-timeout -rpc-timeout -tls-ca-cert -tls-client-cert -tls-client-key -tls-server-name -user-agent -rpc-header",
    ),
  },
  operands: [],
  examples: {
    allow: ["grpc_health_probe -addr=localhost:50051"],
    guard: {},
    doubt: { "grpc_health_probe --frobnicate": "unknown-option" },
  },
});
