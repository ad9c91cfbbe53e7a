import { attached, defineTool, executes, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  // Its keys kill queries and statements are typed there; without a terminal it only prints. `--config` names plugins.
  name: "innotop",
  source: "innotop 1.16.0, POD and source, github.com/innotop/innotop",
  options: {
    ...flags("-n|--nonint -i|--inc --noinc --skipcentral|-s --version --help --askpass --ssl --ssl_optional -t|--timestamp"),
    ...values(
      "--count -d|--delay -m|--mode --spark -u|--user -p|--password -h|--host -P|--port -S|--socket --ssl_ca_file --ssl_ca_path --ssl_client_key --ssl_client_cert --ssl_cipher",
    ),
    ...attached("--ssl_verify_server_cert"),
    "-c, --config": { takes: "value", does: [executes("code:{--config}")] },
    "-w, --write": { takes: "flag", does: [writes("configuration:innotop")] },
  },
  operands: [],
  does: [executes("session:innotop", unless("--nonint", "--version", "--help"))],
  target: { family: "database", values: { engine: "mysql", host: "{--host}", port: "{--port}" } },
  examples: {
    allow: ["innotop -n --count 2 -d 1 -m Q -h db1 -u mon"],
    guard: {
      innotop: ["execute session:innotop"],
      "innotop -n -c /tmp/x": ["execute code:/tmp/x"],
      "innotop -nw": ["write configuration:innotop"],
    },
    doubt: { "innotop -n --frob": "unknown-option" },
  },
});
