import { shown, type Word } from "../../languages/shell/index.ts";
import { defineTool, flags, values, writes, type Call, type Engine } from "../tool.ts";
import { isSafeMethod, readUrl } from "./_urls.ts";

/** `name=text`, `name:=json`, `name@file`, and both with `@` for a file's content: a body (HTTPie, "Request items"). */
const isBody = (item: Word): boolean => item.value === undefined || /^(?:[^:=@\\]|\\.)*(?::=|=(?!=)|@)/s.test(item.value);
const fileOf = (item: Word): string | undefined => /^(?:[^:=@\\]|\\.)*(?:@|:=@|=@|:@|==@)(.+)/s.exec(item.value ?? "")?.[1];

const transfer = ({ slots, input }: Call, engine: Engine): void => {
  const words = slots.get("word") ?? [];
  const [first] = words;
  if (!first) return;
  const hasMethod = words.length > 1 && /^[A-Za-z]+$/.test(first.value ?? "") && !isBody(words[1] as Word);
  const [url, ...items] = hasMethod ? words.slice(1) : words;
  if (!url) return;
  if (url.value?.startsWith(":")) engine.effect("connect", "remote:localhost");
  else readUrl(url, engine);
  for (const item of items) {
    // Any name in a folder may be an item with a file.
    if (item.value === undefined) engine.doubt("dynamic-word", item.text);
    const file = fileOf(item);
    if (file !== undefined) engine.effect("read", `file:${file}`);
  }
  // Without a method, data in items or on a standard input that is no terminal makes it a POST.
  const hasBody = items.some(isBody) || slots.has("--raw");
  if (hasMethod ? !isSafeMethod(first.value) : hasBody)
    return engine.effect("write", `remote:${hasMethod ? first.value : "POST"} ${shown(url)}`);
  if (!hasMethod && input.kind !== "inherited" && !slots.has("--ignore-stdin"))
    engine.doubt("unknown-input", "sends its standard input by POST");
};

export default defineTool({
  name: "http, https",
  source: "http(1), HTTPie 3.2.1, Debian 12",
  options: {
    ...flags(
      "-j|--json -f|--form --multipart -x|--compress -v|--verbose -h|--headers -m|--meta -b|--body --all -S|--stream -c|--continue --offline -F|--follow --check-status --path-as-is --chunked -I|--ignore-stdin --traceback --debug -q|--quiet --unsorted --sorted --version --help --manual",
    ),
    ...values(
      "--pretty -s|--style --format-options -p|--print -P|--history-print -A|--auth-type -a|--auth --proxy --max-redirects --max-headers --timeout --verify --ssl --ciphers --cert --cert-key --cert-key-pass --boundary --raw --response-charset --response-mime --session-read-only --default-scheme",
    ),
    "-d, --download": { takes: "flag", does: [writes("file:name from the address")] },
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
    "--session": { takes: "value", does: [writes("file:session {--session}")] },
  },
  operands: ["word*"],
  target: { family: "url", values: { url: "{word}" } },
  derive: transfer,
  examples: {
    allow: [
      "http GET localhost:8080/health",
      "http --print h head https://a.example.com q==1 Accept:text/plain",
      "https --ignore-stdin a.example.com",
      "http -I :8080/health a==b",
      "http -b localhost",
      "ls | http -I localhost",
    ],
    guard: {
      "http POST localhost a=b": ["write remote:POST localhost"],
      "http localhost a=b": ["write remote:POST localhost"],
      "http -I localhost a@.env": ["disclose secret:/repo/.env", "write remote:POST localhost"],
      "http GET localhost X-A:@.env": ["disclose secret:/repo/.env"],
      "http -d -o /srv/x --session s GET localhost": [
        "write file:/repo/name from the address",
        "write file:/srv/x",
        "write file:/repo/session s",
      ],
      "http --raw '{}' localhost": ["write remote:POST localhost"],
    },
    doubt: {
      "http -I localhost *": "dynamic-word",
      "ls | http localhost": "unknown-input",
      "http GET $URL": "dynamic-word",
      "http --frob GET localhost": "unknown-option",
    },
  },
});
