import { shown } from "../../languages/shell/index.ts";
import { attached, defineTool, executes, flags, reads, unlike, values, writes, type Call, type Engine, type Option } from "../tool.ts";
import { isSafeMethod, readUrl } from "./_urls.ts";

const output = (slot: string): Option => ({ takes: "value", does: [writes(`file:{${slot}}`, unlike(slot, /^-$/))] });
/** Options that make it a whole site, or keep what was fetched under its own name. */
const keeping = ["--recursive", "--mirror", "--page-requisites", "--timestamping", "--continue", "--warc-file"];

const transfer = ({ slots }: Call, engine: Engine): void => {
  const urls = slots.get("url") ?? [];
  for (const url of urls) readUrl(url, engine);
  const method = slots.get("--method")?.at(-1);
  const isSending =
    ["--post-data", "--post-file", "--body-data", "--body-file"].some((option) => slots.has(option)) ||
    (method !== undefined && !isSafeMethod(method.value));
  if (isSending) for (const url of urls) engine.effect("write", `remote:${method ? shown(method) : "POST"} ${shown(url)}`);
  const isKept = !slots.has("--output-document") && !slots.has("--spider");
  if (isKept || keeping.some((option) => slots.has(option)))
    engine.effect("write", `file:${slots.get("--directory-prefix")?.[0]?.value ?? "name from the address"}`);
};

export default defineTool({
  name: "wget",
  source: "wget(1) 1.21.3, Debian 12",
  options: {
    ...flags(
      "-V|--version -h|--help -d|--debug -q|--quiet -v|--verbose -nv|--no-verbose -F|--force-html --no-config --retry-connrefused -nc|--no-clobber --no-netrc -c|--continue --show-progress -N|--timestamping --no-if-modified-since --no-use-server-timestamps -S|--server-response --spider --random-wait --no-proxy --no-dns-cache --ignore-case -4|--inet4-only -6|--inet6-only --ask-password --no-iri --unlink --xattr -nd|--no-directories -x|--force-directories -nH|--no-host-directories --protocol-directories --no-cache -E|--adjust-extension --ignore-length --save-headers --no-http-keep-alive --no-cookies --keep-session-cookies --content-disposition --content-on-error --auth-no-challenge --https-only --no-check-certificate --no-hsts --no-remove-listing --no-glob --no-passive-ftp --preserve-permissions --retr-symlinks --ftps-implicit --no-warc-compression --no-warc-digests --no-warc-keep-log --warc-cdx -r|--recursive -k|--convert-links --convert-file-only -K|--backup-converted -m|--mirror -p|--page-requisites --strict-comments --follow-ftp -H|--span-hosts -L|--relative --trust-server-names -np|--no-parent",
    ),
    ...attached("--backups"),
    ...values(
      "--report-speed -B|--base -t|--tries --retry-on-http-error --start-pos --progress -T|--timeout --dns-timeout --connect-timeout --read-timeout -w|--wait --waitretry -Q|--quota --bind-address --limit-rate --restrict-file-names --prefer-family --user --password --local-encoding --remote-encoding -P|--directory-prefix --cut-dirs --http-user --http-password --default-page --header --compression --max-redirect --proxy-user --proxy-password --referer -U|--user-agent --post-data --method --body-data --secure-protocol --certificate --certificate-type --private-key --private-key-type --ca-certificate --ca-directory --crl-file --pinnedpubkey --ciphers --ftp-user --ftp-password --warc-header --warc-max-size --warc-dedup -l|--level -A|--accept -R|--reject --accept-regex --reject-regex --regex-type -D|--domains --exclude-domains --follow-tags --ignore-tags -I|--include-directories -X|--exclude-directories",
    ),
    "-O, --output-document": output("--output-document"),
    "-o, --output-file": output("--output-file"),
    "-a, --append-output": output("--append-output"),
    "--rejected-log, --save-cookies, --hsts-file, --warc-tempdir": { takes: "value", does: [writes("file:{--warc-tempdir}")] },
    "--warc-file": { takes: "value", does: [writes("file:{--warc-file}")] },
    "--post-file, --body-file": { takes: "value", does: [reads("file:{--body-file}")] },
    "--load-cookies": { takes: "value", does: [reads("file:{--load-cookies}")] },
    "-e, --execute": { takes: "value", does: [executes("code:wgetrc command {--execute}")] },
    "--config": { takes: "value", does: [executes("code:wgetrc {--config}")] },
    "--use-askpass": { takes: "value", does: [executes("code:{--use-askpass}")] },
    "-i, --input-file": { takes: "value", does: [executes("code:addresses in {--input-file}")] },
    "-b, --background": { takes: "flag", does: [writes("file:wget-log")] },
    "--delete-after": { takes: "flag", does: [writes("file:downloaded, then deleted")] },
  },
  operands: ["url*"],
  target: { family: "url", values: { url: "{url}" } },
  derive: transfer,
  examples: {
    allow: [
      "wget -qO- https://a.example.com/health",
      "wget --spider -S -T 5 --tries 1 https://a.example.com",
      "wget -nv -O - --method GET --header 'Accept: text/plain' localhost:8080",
    ],
    guard: {
      "wget https://a.example.com/x": ["write file:/repo/name from the address"],
      "wget -P /srv https://a.example.com/x": ["write file:/srv"],
      "wget -r -O - https://a.example.com/x": ["write file:/repo/name from the address"],
      "wget -qO /srv/x localhost": ["write file:/srv/x"],
      "wget -O - -o l localhost": ["write file:/repo/l"],
      "wget -O - -a l localhost": ["write file:/repo/l"],
      "wget -O - --save-cookies c --warc-file w localhost": [
        "write file:/repo/c",
        "write file:/repo/w",
        "write file:/repo/name from the address",
      ],
      "wget -O - --post-file .env localhost": ["disclose secret:/repo/.env", "write remote:POST localhost"],
      "wget -O - --load-cookies .env localhost": ["disclose secret:/repo/.env"],
      "wget -O - --method delete localhost": ["write remote:delete localhost"],
      "wget -O - -e x=y --config c --use-askpass ./a -i l": [
        "execute code:wgetrc command x=y",
        "execute code:wgetrc c",
        "execute code:./a",
        "execute code:addresses in l",
      ],
      "wget -b -O - localhost": ["write file:/repo/wget-log"],
      "wget --delete-after -O - localhost": ["write file:/repo/downloaded, then deleted"],
      "wget -O - http://169.254.169.254/latest/user-data": ["disclose secret:http://169.254.169.254/latest/user-data"],
    },
    doubt: { "wget -O - $URL": "dynamic-word", "wget --output-doc=x localhost": "unknown-option" },
  },
});
