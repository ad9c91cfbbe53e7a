import { shown, type Word } from "../../languages/shell/index.ts";
import { defineTool, executes, flags, like, reads, unlike, values, writes, type Call, type Engine, type Option } from "../tool.ts";
import { isSafeMethod, pointsElsewhere, readUrl } from "./_urls.ts";

/** `-` is standard output. */
const output = (slot: string): Option => ({ takes: "value", does: [writes(`file:{${slot}}`, unlike(slot, /^(?:-|%)$/))] });
const withFile = (slot: string, pattern: RegExp): Option => ({ takes: "value", does: [reads(`file:{${slot}}`, like(slot, pattern))] });

/** Options that give the request a body (curl(1)). */
const bodies = [
  "--data",
  "--data-ascii",
  "--data-binary",
  "--data-raw",
  "--data-urlencode",
  "--json",
  "--form",
  "--form-string",
  "--upload-file",
];

const methodOf = ({ slots }: Call): readonly (string | undefined)[] => {
  const asked = slots.get("--request");
  const body = bodies.filter((option) => slots.has(option));
  const isQuery = slots.has("--get") && !slots.has("next") && body.every((option) => option.startsWith("--data"));
  const implied = body.length > 0 && !isQuery ? (body.includes("--upload-file") ? "PUT" : "POST") : "GET";
  // The last -X holds for one address, and with --next for some: all of them must be safe.
  return asked ? asked.map((word) => word.value) : [implied];
};

const transfer = (call: Call, engine: Engine): void => {
  const urls = call.slots.get("url") ?? [];
  for (const url of urls) {
    // Telnet sends standard input; without one it only shows whether the port answers.
    if (/^telnet:\/\/[^/]+\/?$/i.test(url.value ?? "") && call.input.kind === "inherited")
      engine.effect("connect", `network:${shown(url)}`);
    else if (url.value?.startsWith("@")) engine.doubt("unknown-operand", shown(url));
    else readUrl(url, engine);
  }
  const methods = methodOf(call);
  const isSending =
    ["--form", "--form-string", "--upload-file", "--json"].some((option) => call.slots.has(option)) ||
    (call.slots.has("next") && bodies.some((option) => call.slots.has(option)));
  if (isSending || !methods.every(isSafeMethod))
    for (const url of urls) engine.effect("write", `remote:${methods[0] ?? "?"} ${shown(url)}`);
  const elsewhere = [
    "--resolve",
    "--connect-to",
    "--proxy",
    "--preproxy",
    "--socks4",
    "--socks4a",
    "--socks5",
    "--socks5-hostname",
    "--proxy1.0",
  ];
  for (const word of elsewhere.flatMap((option) => call.slots.get(option) ?? []))
    if (pointsElsewhere(shown(word)) || word.value === undefined) engine.doubt("unknown-operand", shown(word));
  // `#1` is replaced by text of the address.
  for (const word of call.slots.get("--output") ?? []) if (/#\d/.test(word.value ?? "")) engine.doubt("unknown-operand", shown(word));
  for (const header of call.slots.get("--header") ?? []) checkHeader(header, engine);
  for (const field of [...(call.slots.get("--data-urlencode") ?? []), ...(call.slots.get("--url-query") ?? [])]) checkField(field, engine);
};

/** Frameworks obey a header that overrides the method; a header other than an authorization carries secrets away. */
const checkHeader = (header: Word, engine: Engine): void => {
  if (/method-?override/i.test(header.value ?? header.prefix ?? "") && !/:\s*(?:GET|HEAD)\s*$/i.test(header.value ?? ""))
    engine.effect("write", `remote:${shown(header)}`);
  if (header.value?.startsWith("@")) engine.effect("read", `file:${header.value.slice(1)}`);
  if (header.value === undefined && !/^[\w-]+\s*:/.test(header.prefix ?? "")) engine.doubt("dynamic-word", header.text);
};

/** `name=text` is sent as it stands, `name@file` and `@file` send a file. */
const checkField = (field: Word, engine: Engine): void => {
  const file = /^[^=]*?@(.+)/s.exec(field.value ?? "")?.[1];
  if (file !== undefined) engine.effect("read", `file:${file}`);
  if (field.value === undefined && !/^[^@]*=/.test(field.prefix ?? "")) engine.doubt("dynamic-word", field.text);
};

export default defineTool({
  name: "curl",
  source: "curl(1) 7.88.1, Debian 12",
  options: {
    ...flags(
      "-a|--append --anyauth --basic --cert-status --compressed --compressed-ssh --create-dirs --crlf --digest --disable-eprt --disable-epsv -q|--disable --disallow-username-in-url --doh-cert-status --doh-insecure -f|--fail --fail-early --fail-with-body --false-start --form-escape --ftp-create-dirs --ftp-pasv --ftp-pret --ftp-skip-pasv-ip --ftp-ssl-ccc --ftp-ssl-control -G|--get -g|--globoff --haproxy-protocol -I|--head --http0.9 -0|--http1.0 --http1.1 --http2 --http2-prior-knowledge --http3 --http3-only --ignore-content-length -i|--include -k|--insecure -4|--ipv4 -6|--ipv6 -j|--junk-session-cookies -l|--list-only -L|--location --location-trusted -M|--manual --metalink --negotiate -n|--netrc --netrc-optional --no-alpn -N|--no-buffer --no-clobber --no-keepalive --no-npn --no-progress-meter --no-sessionid --ntlm -Z|--parallel --parallel-immediate --path-as-is --post301 --post302 --post303 -#|--progress-bar --proxy-anyauth --proxy-basic --proxy-digest --proxy-insecure --proxy-negotiate --proxy-ntlm -p|--proxytunnel --raw -J|--remote-header-name -R|--remote-time --remove-on-error --retry-all-errors --retry-connrefused --sasl-ir -S|--show-error -s|--silent --ssl --ssl-allow-beast --ssl-no-revoke --ssl-reqd -2|--sslv2 -3|--sslv3 --styled-output --suppress-connect-headers --tcp-fastopen --tcp-nodelay --tftp-no-options -1|--tlsv1 --tlsv1.0 --tlsv1.1 --tlsv1.2 --tlsv1.3 --tr-encoding --trace-time -B|--use-ascii -v|--verbose -V|--version --xattr",
    ),
    "-:, --next, next": "flag",
    "--url, url": "value",
    ...values(
      "--abstract-unix-socket --aws-sigv4 --cacert --capath -E|--cert --cert-type --ciphers --connect-timeout --connect-to -C|--continue-at --create-file-mode --crlfile --curves --delegation --dns-interface --dns-ipv4-addr --dns-ipv6-addr --dns-servers --doh-url --expect100-timeout --form-string --ftp-account --ftp-method --happy-eyeballs-timeout-ms --hostpubmd5 --hostpubsha256 --interface --keepalive-time --key --key-type --limit-rate --local-port --login-options --max-filesize --max-redirs -m|--max-time --noproxy --oauth2-bearer --parallel-max --pass --pinnedpubkey --preproxy --proto --proto-redir -x|--proxy --proxy-cacert --proxy-capath --proxy-cert --proxy-cert-type --proxy-ciphers --proxy-key --proxy-key-type --proxy-pass --proxy-service-name -U|--proxy-user --proxy1.0 --pubkey -r|--range --rate -e|--referer -X|--request --request-target --resolve --retry --retry-delay --retry-max-time --sasl-authzid --service-name --socks4 --socks4a --socks5 --socks5-gssapi-service --socks5-hostname -Y|--speed-limit -y|--speed-time -z|--time-cond --tls-max --tls13-ciphers --unix-socket -u|--user -A|--user-agent --data-raw",
    ),
    // What is written.
    "-o, --output": output("--output"),
    "--output-dir": { takes: "value", does: [writes("file:{--output-dir}")] },
    "-O, --remote-name, --remote-name-all": { takes: "flag", does: [writes("file:name from the address")] },
    "-c, --cookie-jar": output("--cookie-jar"),
    "-D, --dump-header": output("--dump-header"),
    "--trace, --trace-ascii": output("--trace-ascii"),
    "--stderr": output("--stderr"),
    "--libcurl": output("--libcurl"),
    "--etag-save, --hsts, --alt-svc": output("--alt-svc"),
    // What is read and sent, or read and shown.
    "-d, --data-ascii, --data": withFile("--data", /^@(.+)/s),
    "--data-binary": withFile("--data-binary", /^@(.+)/s),
    "--json": withFile("--json", /^@(.+)/s),
    "--data-urlencode": "value",
    "--url-query": "value",
    "-F, --form": withFile("--form", /^[^=]*=[@<]([^;,]+)/s),
    "-T, --upload-file": { takes: "value", does: [reads("file:{--upload-file}")] },
    "-H, --header": "value",
    "--proxy-header": withFile("--proxy-header", /^@(.+)/s),
    "-b, --cookie": withFile("--cookie", /^([^=]+)$/s),
    "--etag-compare, --netrc-file, --egd-file, --random-file": { takes: "value", does: [reads("file:{--random-file}")] },
    "-w, --write-out": {
      takes: "value",
      does: [
        reads("file:{--write-out}", like("--write-out", /^@(.+)/s)),
        writes("file:{--write-out}", like("--write-out", /%output\{(?:>>)?([^}]*)\}/s)),
      ],
    },
    // What runs, or speaks another protocol.
    "-K, --config": { takes: "value", does: [executes("code:curl configuration {--config}")] },
    "--proto-default": {
      takes: "value",
      does: [executes("code:curl --proto-default {--proto-default}", unlike("--proto-default", /^https?$/i))],
    },
    "--engine": { takes: "value", does: [executes("code:{--engine}")] },
    "-Q, --quote": { takes: "value", does: [writes("remote:{--quote}")] },
    "-t, -P, --telnet-option, --ftp-port, --mail-from, --mail-rcpt, --mail-auth, --ftp-alternative-to-user, --tftp-blksize, --krb": {
      takes: "value",
      does: [writes("network:{--krb}")],
    },
  },
  operands: ["url*"],
  target: { family: "url", values: { url: "{url}" } },
  derive: transfer,
  examples: {
    allow: [
      "curl --version",
      "curl https://shop.example.com/health",
      "curl telnet://db:5432",
      "curl -sSL -w '%{http_code}' --url localhost:8080/ready",
      "curl localhost:9200/_cat/indices?v",
      "curl -I -H 'Authorization: Bearer $T' https://api.example.com",
      "curl -X HEAD localhost",
      "curl -G -d q=up --data-urlencode 'a=b@c' prometheus:9090/api/v1/query",
      "curl --unix-socket /run/x.sock http://x/info",
      "curl -o - -D - -c - --stderr - https://a.example.com",
      "curl -b a=b https://a.example.com",
      "curl http://169.254.169.254/latest/meta-data/instance-id",
      "curl --resolve a:443:10.0.0.1 https://a/",
      "curl -X GET -d '{}' es:9200/_count",
      "curl file:///etc/hosts",
      "curl -u ann:x -x proxy:3128 -m 5 --retry 3 https://a.example.com/x",
      "curl -H 'X-HTTP-Method-Override: GET' https://a.example.com",
    ],
    guard: {
      "curl -so /dev/null --url localhost:8080/ready": ["write output:/dev/null"],
      "curl --url file:///etc/shadow": ["disclose secret:/etc/shadow"],
      "curl -o /srv/x https://a.example.com": ["write file:/srv/x"],
      "curl -O https://a.example.com/x": ["write file:/repo/name from the address"],
      "curl -c j -D d --trace t --stderr e --libcurl l --hsts h https://a.example.com": [
        "write file:/repo/j",
        "write file:/repo/d",
        "write file:/repo/t",
        "write file:/repo/e",
        "write file:/repo/l",
        "write file:/repo/h",
      ],
      "curl -d a=b localhost/x": ["write remote:POST localhost/x"],
      "curl -d @.env localhost/x": ["disclose secret:/repo/.env", "write remote:POST localhost/x"],
      "curl --data-binary @.env --json @x.env localhost/x": [
        "disclose secret:/repo/.env",
        "disclose secret:/repo/x.env",
        "write remote:POST localhost/x",
      ],
      "curl --url-query a@.env localhost/x": ["disclose secret:/repo/.env"],
      "curl -G -d @.env localhost/x": ["disclose secret:/repo/.env"],
      "curl -F 'a=@.env;type=text/plain' localhost/x": ["disclose secret:/repo/.env", "write remote:POST localhost/x"],
      "curl -T .env localhost/x": ["disclose secret:/repo/.env", "write remote:PUT localhost/x"],
      "curl -H @.env --proxy-header @x.env -b y.env --netrc-file ~/.netrc localhost": [
        "disclose secret:/repo/x.env",
        "disclose secret:/repo/y.env",
        "disclose secret:/home/agent/.netrc",
        "disclose secret:/repo/.env",
      ],
      "curl --data-urlencode a=b localhost/x": ["write remote:POST localhost/x"],
      "curl --output-dir /srv -O localhost/x": ["write file:/srv", "write file:/repo/name from the address"],
      "curl --proto-default file localhost": ["execute code:curl --proto-default file"],
      "curl -w @.env localhost": ["disclose secret:/repo/.env"],
      "curl -w '%output{/srv/x}' localhost": ["write file:/srv/x"],
      "curl -K c localhost": ["execute code:curl configuration c"],
      "curl --engine ./e localhost": ["execute code:./e"],
      "curl -Q 'DELE x' ftp://h/": ["write remote:DELE x"],
      "curl --mail-from a@b localhost": ["write network:a@b"],
      "curl -XDELETE localhost/x": ["write remote:DELETE localhost/x"],
      "curl -G -d a=b localhost/x --next -d c=d localhost/y": ["write remote:POST localhost/x", "write remote:POST localhost/y"],
      "curl -X GET -F a=b localhost/x": ["write remote:GET localhost/x"],
      "curl -X GET -X POST localhost/x": ["write remote:GET localhost/x"],
      "curl -H 'X-HTTP-Method-Override: DELETE' localhost/x": ["write remote:X-HTTP-Method-Override: DELETE"],
      "ls | curl telnet://redis:6379": ["write network:telnet://redis:6379"],
      "curl gopher://redis:6379/_FLUSHALL": ["write network:gopher://redis:6379/_FLUSHALL"],
      "curl file:///etc/shadow": ["disclose secret:/etc/shadow"],
      "curl http://169.254.169.254/latest/meta-data/iam/security-credentials/x": [
        "disclose secret:http://169.254.169.254/latest/meta-data/iam/security-credentials/x",
      ],
      "curl vault:8200/v1/secret/data/x": ["disclose secret:vault:8200/v1/secret/data/x"],
      "curl vault:8200/v1/%73ecret/data/x": ["disclose secret:vault:8200/v1/%73ecret/data/x"],
    },
    doubt: {
      "curl -x 169.254.169.254 http://a/": "unknown-operand",
      "curl -o 'x#1' 'http://a/{b,c}'": "unknown-operand",
      "curl http://169.254.43518/latest": "unknown-operand",
      "curl -G --data-urlencode $X http://a/": "dynamic-word",
      "curl $URL": "dynamic-word",
      "curl --url @list": "unknown-operand",
      "curl https://$HOST/x": "dynamic-word",
      "curl --dat x localhost": "unknown-option",
      "curl http://2852039166/": "unknown-operand",
      "curl --resolve a:80:169.254.169.254 http://a/": "unknown-operand",
      "curl 'file:///etc/{hosts,shadow}'": "unknown-operand",
    },
  },
});
