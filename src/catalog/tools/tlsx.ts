import { defineTool, executes, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "tlsx",
  source: "README.md, github.com/projectdiscovery/tlsx",
  syntax: "single-mixed",
  options: {
    ...flags(
      "-ps|-pre-handshake -sa|-scan-all-ips -san -cn -so -tv|-tls-version -cipher -jarm -ja3 -wc|-wildcard-cert -tps|-probe-status -ve|-version-enum -ce|-cipher-enum -ch|-client-hello -sh|-server-hello -se|-serial -ex|-expired -ss|-self-signed -mm|-mismatched -re|-revoked -un|-untrusted",
    ),
    ...flags(
      "-rs|-random-sni -rps|-rev-ptr-sni -cert|-certificate -tc|-tls-chain -vc|-verify-cert -hf|-hardfail -duc|-disable-update-check -j|-json -dns -ro|-resp-only -silent -nc|-no-color -v|-verbose -version -hc|-health-check",
    ),
    ...values(
      "-u|-host -l|-list -p|-port -sm|-scan-mode -iv|-ip-version -hash -ct|-cipher-type -r|-resolvers -cc|-cacert -ci|-cipher-input -sni -min-version -max-version -c|-concurrency -cec|-cipher-concurrency -timeout -retry -delay -proxy",
    ),
    // Settings may name the openssl program and where results go.
    "-config": { takes: "value", does: [executes("code:{-config}")] },
    "-ob, -openssl-binary": { takes: "value", does: [executes("code:{-openssl-binary}")] },
    "-up, -update": { takes: "flag", does: [writes("package:tlsx")] },
    "-o, -output": { takes: "value", does: [writes("file:{-output}")] },
  },
  operands: [],
  does: [reads("file:{-list}", when("-list"))],
  examples: {
    allow: ["tlsx -u shop.example.org -san -cn -silent", "tlsx -host 10.0.0.1 -p 8443 -ve -json"],
    guard: {
      "tlsx -l .env": ["disclose secret:/repo/.env"],
      "tlsx -u a -o out.txt": ["write file:/repo/out.txt"],
      "tlsx -u a -ob ./x -config c.yaml": ["execute code:c.yaml", "execute code:./x"],
      "tlsx -up": ["write package:tlsx"],
    },
    doubt: { "tlsx -frobnicate": "unknown-option" },
  },
});
