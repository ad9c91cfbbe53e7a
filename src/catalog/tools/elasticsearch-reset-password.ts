import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "elasticsearch-reset-password, elasticsearch-setup-passwords, elasticsearch-create-enrollment-token, elasticsearch-service-tokens, elasticsearch-certutil, elasticsearch-certgen, elasticsearch-node, elasticsearch-shard, elasticsearch-syskeygen, elasticsearch-saml-metadata, elasticsearch, kibana, logstash",
  source: "Elasticsearch 8 command line tools",
  helpAs: ["-h"],
  ...changes(writes("database-server:Elasticsearch")),
  examples: {
    allow: ["elasticsearch-node -h"],
    guard: { "elasticsearch-reset-password x": ["write database-server:Elasticsearch"] },
    doubt: {},
  },
});
