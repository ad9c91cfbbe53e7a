import { shown } from "../../languages/shell/index.ts";
import { defineTool, flags, values, writes, type Call, type Engine } from "../tool.ts";

/** `[address] list|describe [symbol]` only asks what there is; any other word is a method to call. */
const derive = ({ slots }: Call, engine: Engine): void => {
  const words = slots.get("word") ?? [];
  const isVerb = (at: number): boolean => /^(?:list|describe)$/.test(words[at]?.value ?? "");
  if (words.length === 0 || isVerb(0) || isVerb(1)) return;
  const method = words.at(-1);
  // The standard health service (grpc/health/v1) changes nothing.
  if (/^grpc\.health\.v1\.Health[/.](?:Check|Watch|List)$/.test(method?.value ?? "")) return;
  engine.effect("write", `remote:${method ? shown(method) : "?"}`);
};

export default defineTool({
  name: "grpcurl",
  source: "grpcurl 1.9 -help, github.com/fullstorydev/grpcurl",
  syntax: "single",
  options: {
    ...flags(
      "-plaintext -insecure -v -vv -version -help -emit-defaults -allow-unknown-fields -format-error -msg-template -use-reflection -unix -alts",
    ),
    ...values(
      "-authority -cacert -cert -key -connect-timeout -keepalive-time -max-time -max-msg-sz -format -H -rpc-header -reflect-header -servername -user-agent -proto -protoset -import-path -d -alts-handshaker-service -alts-target-service-account",
    ),
    "-protoset-out": { takes: "value", does: [writes("file:{-protoset-out}")] },
    "-proto-out-dir": { takes: "value", does: [writes("file:{-proto-out-dir}")] },
  },
  operands: ["word*"],
  derive,
  examples: {
    allow: [
      "grpcurl -plaintext localhost:9000 list",
      "grpcurl a.example.com:443 describe shop.Orders",
      "grpcurl -plaintext localhost:50051 list shop.Orders",
      "grpcurl -proto shop.proto list",
      "grpcurl -plaintext localhost:50051 grpc.health.v1.Health/Check",
    ],
    guard: {
      "grpcurl -plaintext -d '{}' localhost:50051 shop.Orders/Delete": ["write remote:shop.Orders/Delete"],
      "grpcurl localhost:50051": ["write remote:localhost:50051"],
      "grpcurl -protoset-out /srv/x localhost:50051 describe": ["write file:/srv/x"],
      "grpcurl -proto-out-dir /srv/x localhost:50051 describe": ["write file:/srv/x"],
    },
    doubt: { "grpcurl -frobnicate localhost:1 list": "unknown-option" },
  },
});
