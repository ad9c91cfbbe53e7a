import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "dnsx",
  source: "README.md, github.com/projectdiscovery/dnsx",
  syntax: "single-mixed",
  options: {
    ...flags(
      "-a -aaaa -cname -ns -txt -srv -ptr -mx -soa -any -axfr -caa -recon -re|-resp -ro|-resp-only -cdn -asn -duc|-disable-update-check -j|-json -or|-omit-raw -hc|-health-check -silent -v|-verbose -debug|-raw -stats -version -nc|-no-color -hf|-hostsfile -trace -stream",
    ),
    ...values(
      "-l|-list -d|-domain -w|-wordlist -e|-exclude-type -rc|-rcode -t|-threads -rl|-rate-limit -retry -trace-max-recursion -timeout -r|-resolver -wt|-wildcard-threshold -wd|-wildcard-domain",
    ),
    "-up, -update": { takes: "flag", does: [writes("package:dnsx")] },
    "-o, -output": { takes: "value", does: [writes("file:{-output}")] },
  },
  operands: [],
  does: [
    reads("file:{-list}", when("-list")),
    reads("file:{-domain}", when("-domain")),
    reads("file:{-wordlist}", when("-wordlist")),
    reads("file:{-resolver}", when("-resolver")),
  ],
  examples: {
    allow: ["dnsx -d example.org -mx -txt -resp -silent", "dnsx -l hosts.txt -a -json -r 10.0.0.2"],
    guard: {
      "dnsx -l .env": ["disclose secret:/repo/.env"],
      "dnsx -d .env": ["disclose secret:/repo/.env"],
      "dnsx -w .env": ["disclose secret:/repo/.env"],
      "dnsx -r .env": ["disclose secret:/repo/.env"],
      "dnsx -d a -o out.txt": ["write file:/repo/out.txt"],
      "dnsx -up": ["write package:dnsx"],
    },
    doubt: { "dnsx -resume": "unknown-option" },
  },
});
