import { defineTool, flags, values, writes } from "../tool.ts";
import http from "./http.ts";

export default defineTool({
  name: "xh, xhs",
  source: "xh 0.22 --help, github.com/ducaale/xh: request items as HTTPie's",
  options: {
    ...flags(
      "-j|--json -f|--form --multipart -h|--headers -b|--body -m|--meta -v|--verbose --debug -q|--quiet -S|--stream -x|--compress -c|--continue --ignore-netrc --offline --check-status --no-check-status -F|--follow --https -4|--ipv4 -6|--ipv6 -I|--ignore-stdin --curl --curl-long --all -V|--version --help",
    ),
    ...values(
      "--pretty --format-options -s|--style --response-charset --response-mime -p|--print -P|--history-print -A|--auth-type -a|--auth --max-redirects --timeout --proxy --verify --cert --cert-key --ssl --default-scheme --http-version --resolve --interface --raw --session-read-only --bearer",
    ),
    "-d, --download": { takes: "flag", does: [writes("file:name from the address")] },
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
    "--session": { takes: "value", does: [writes("file:session {--session}")] },
  },
  operands: ["word*"],
  target: { family: "url", values: { url: "{word}" } },
  ...(http.derive && { derive: http.derive }),
  examples: {
    allow: ["xh GET localhost:8080/health", "xh -I :8080/health a==b", "xhs -h head a.example.com"],
    guard: {
      "xh POST localhost a=b": ["write remote:POST localhost"],
      "xh -I localhost a@.env": ["disclose secret:/repo/.env", "write remote:POST localhost"],
      "xh -d GET localhost": ["write file:/repo/name from the address"],
      "xh -o /srv/x GET localhost": ["write file:/srv/x"],
      "xh --session x GET localhost": ["write file:/repo/session x"],
    },
    doubt: { "xh --frobnicate localhost": "unknown-option", "ls | xh localhost": "unknown-input" },
  },
});
