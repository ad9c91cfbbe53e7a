import { connects, defineTool, discloses, executes, flags, reads, unless, values, when, writes, type Row } from "../tool.ts";

const io = values("-in -out -inform -outform -passin -passout -config -name");
/** Engines and providers are libraries; a configuration names some. */
const loads: readonly Row[] = [executes("code:module of openssl", when("-engine", "-provider", "-provider-path", "-config"))];
const loading = values("-engine -provider -provider-path -propquery");
const output: readonly Row[] = [writes("file:{-out}", when("-out")), ...loads];

export default defineTool({
  name: "openssl",
  source: "openssl(1) 3.0, and the manuals of its commands",
  commands: {
    "version, list, ciphers, help, errstr, speed, no-*": { syntax: "single-mixed", optionsOnlyRead: true, options: loading, does: loads },
    x509: {
      syntax: "single-mixed",
      options: {
        ...io,
        ...loading,
        ...flags(
          "-noout -text -subject -issuer -dates -startdate -enddate -serial -fingerprint -sha1 -sha256 -md5 -pubkey -modulus -purpose -email -hash -subject_hash -issuer_hash -ocsp_uri -ocspid -alias -help -trustout -nocert -subject_hash_old",
        ),
        ...values("-checkend -checkhost -checkip -checkemail -nameopt -certopt -ext -dateopt -keyform -CAform"),
        ...flags("-req -new -CAcreateserial -x509toreq"),
        ...values("-signkey -key -CA -CAkey -CAserial -days -extfile -extensions -set_serial -force_pubkey"),
      },
      does: [writes("file:{-CAserial:CA serial}", when("-CAcreateserial", "-CAserial")), ...output],
    },
    // The master key of a session is shown, except where only `-noout` is asked for.
    sess_id: {
      syntax: "single-mixed",
      options: { ...flags("-noout -cert -text"), ...values("-in -inform -outform -context") },
      does: [
        discloses("secret:keys of a TLS session", unless("-noout")),
        discloses("secret:keys of a TLS session", when("-noout"), when("-text")),
      ],
    },
    "verify, crl, ocsp, s_time, crl2pkcs7": {
      syntax: "single-mixed",
      optionsOnlyRead: true,
      options: {
        ...io,
        ...loading,
        ...values(
          "-respout -CAfile -CApath -untrusted -purpose -url -issuer -cert -host -connect -strparse -offset -length -dump -nonce -index -port -reqout",
        ),
      },
      operands: ["file*"],
      does: [
        ...output,
        writes("file:{-respout}", when("-respout")),
        writes("file:{-reqout}", when("-reqout")),
        writes("network:OCSP responder", when("-port", "-index")),
      ],
    },
    pkcs7: {
      syntax: "single-mixed",
      options: { ...io, ...loading, ...flags("-print_certs -print -text -noout -quiet") },
      does: [reads("file:{-in}", when("-in")), ...output],
    },
    prime: { syntax: "single-mixed", options: { ...flags("-hex -generate -safe"), ...values("-bits -checks") }, operands: ["number*"] },
    asn1parse: {
      syntax: "single-mixed",
      options: { ...io, ...loading, ...flags("-i -noout -dump"), ...values("-strparse -offset -length -dlimit -item -oid") },
      does: [reads("file:{-in}", when("-in")), ...output],
    },
    s_client: {
      syntax: "single-mixed",
      options: {
        ...io,
        ...loading,
        ...flags(
          "-showcerts -brief -quiet -status -tls1 -tls1_1 -tls1_2 -tls1_3 -no_tls1_3 -no_tls1_2 -no_ssl3 -msg -debug -state -crlf -ign_eof -no_ign_eof -noservername -prexit -reconnect -4 -6 -verify_quiet -verify_return_error -trace -nocommands -tlsextdebug -nbio -help",
        ),
        ...values(
          "-connect -host -port -servername -verify -verify_hostname -CAfile -CApath -cert -key -alpn -starttls -cipher -ciphersuites -proxy -name -xmpphost -curves -groups -sigalgs -sess_in -bind -certform -keyform -verify_depth -unix",
        ),
        ...values("-sess_out -keylogfile -msgfile -early_data"),
      },
      operands: ["host?"],
      does: [
        connects("network:{-connect:server}"),
        writes("file:{-sess_out}", when("-sess_out")),
        writes("file:{-keylogfile}", when("-keylogfile")),
        writes("file:{-msgfile}", when("-msgfile")),
        writes("network:early data", when("-early_data")),
        ...loads,
      ],
      derive: ({ input, slots }, engine) => {
        // What is typed is sent; an empty or absent input only shakes hands.
        if (
          input.kind === "known"
            ? !/^(?:Q?\s*|QUIT\s*)$/.test(input.text)
            : input.kind === "unknown" || (input.kind === "file" && input.path.value !== "/dev/null")
        )
          engine.effect("write", `network:${slots.get("-connect")?.[0]?.value ?? "server"}`);
      },
    },
    "dgst, md5, sha1, sha256, sha384, sha512, sm3": {
      syntax: "single-mixed",
      options: {
        ...io,
        ...loading,
        ...flags("-c -d -r -hex -binary -list -md5 -sha1 -sha224 -sha256 -sha384 -sha512 -help"),
        ...values("-verify -signature -hmac -mac -macopt -sign -keyform -sigopt -prverify"),
      },
      operands: ["file*"],
      does: [executes("code:private key {-sign}", when("-sign")), ...output],
    },
    rand: {
      syntax: "single-mixed",
      options: { ...io, ...loading, ...flags("-hex -base64"), ...values("-writerand -rand") },
      operands: ["count?"],
      does: [...output, writes("file:{-writerand}", when("-writerand"))],
    },
    req: {
      syntax: "single-mixed",
      options: {
        ...io,
        ...loading,
        ...flags("-noout -text -verify -subject -pubkey -modulus -new -x509 -nodes -noenc -newhdr -batch -utf8 -verbose"),
        ...values("-key -keyout -newkey -subj -days -addext -extensions -reqexts -set_serial -nameopt -reqopt"),
      },
      does: [
        writes("file:{-keyout:privkey.pem}", when("-newkey", "-keyout")),
        writes("file:{-out:request}", when("-new", "-x509")),
        ...output,
      ],
    },
    "pkey, rsa, ec, dsa": {
      syntax: "single-mixed",
      options: { ...io, ...loading, ...flags("-noout -text -text_pub -pubin -pubout -check -pubcheck -modulus -traditional -help") },
      does: [
        discloses("secret:private key", unless("-pubin", "-pubout", "-noout", "-out")),
        discloses("secret:private key", when("-text"), unless("-pubin")),
        ...output,
      ],
    },
    // A reply is made, and signed, where a query is given; made again, or taken apart, where only a reply is.
    ts: {
      syntax: "single-mixed",
      options: {
        ...flags("-help -query -reply -verify -text -token_in -token_out -partial_chain -cert -no_nonce"),
        ...values("-in -queryfile -out -data -digest -CAfile -CApath -untrusted"),
        ...loading,
        ...values("-config"),
      },
      does: [executes("code:private key of a time stamp authority", when("-reply"), when("-queryfile")), ...output],
    },
    "*": { syntax: "words", operands: ["word*"], does: [executes("code:openssl {word:command}")] },
  },
  examples: {
    allow: [
      "openssl pkcs7 -print_certs -noout",
      "openssl ts -verify -in a.tsr -data a.bin -CAfile ca.crt",
      "openssl prime 17",
      "openssl version -a",
      "openssl sess_id -noout -in x -inform pem -outform der -context y -cert",
      "openssl x509 -in a.pem -noout -text -checkend 86400 -enddate",
      "openssl verify -CAfile ca.crt a.crt",
      "openssl s_client -connect h:443 -servername h -showcerts < /dev/null",
      "openssl dgst -sha256 a.bin",
      "openssl rand -hex 16",
      "openssl req -in a.csr -noout -text",
      "openssl rsa -pubin -in a.pub -text",
      "openssl ciphers -v HIGH",
      "openssl pkey -in a -pubout",
    ],
    guard: {
      "openssl sess_id -in x": ["disclose secret:keys of a TLS session"],
      "openssl sess_id -in x -noout -text": ["disclose secret:keys of a TLS session"],
      "openssl pkcs7 -in .env": ["disclose secret:/repo/.env"],
      "openssl pkcs7 -in a.p7b -out /srv/x": ["write file:/srv/x"],
      "openssl ts -reply -queryfile a.tsq": ["execute code:private key of a time stamp authority"],
      "openssl ts -query -data a -out /srv/x": ["write file:/srv/x"],
      "openssl ts -reply -in a.tsr -text -engine x": ["execute code:module of openssl"],
      "openssl pkcs7 -engine x": ["execute code:module of openssl"],
      "openssl x509 -in a.crt -out /srv/x": ["write file:/srv/x"],
      "openssl x509 -req -in a -CA c -CAcreateserial": ["write file:/repo/CA serial"],
      "openssl x509 -in a -config x": ["execute code:module of openssl"],
      "openssl dgst -engine x a": ["execute code:module of openssl"],
      "openssl list -provider x": ["execute code:module of openssl"],
      "openssl rand -provider-path x 5": ["execute code:module of openssl"],
      "openssl req -in a -noout -engine x": ["execute code:module of openssl"],
      "openssl asn1parse -engine x": ["execute code:module of openssl"],
      "openssl asn1parse -in a -out /srv/x": ["write file:/srv/x"],
      "openssl crl -engine x": ["execute code:module of openssl"],
      "openssl s_client -connect h:1 -engine x": ["execute code:module of openssl"],
      "openssl pkey -pubin -in a -engine x": ["execute code:module of openssl"],
      "openssl rand -out /srv/x -writerand /srv/y 5": ["write file:/srv/x", "write file:/srv/y"],
      "openssl dgst -sign k -out /srv/x a": ["execute code:private key k", "write file:/srv/x"],
      "openssl req -new -newkey rsa:2048": ["write file:/repo/privkey.pem", "write file:/repo/request"],
      "openssl req -in a -out /srv/x": ["write file:/srv/x"],
      "openssl rsa -in a": ["disclose secret:private key"],
      "openssl rsa -in a -noout -text": ["disclose secret:private key"],
      "openssl pkey -in a -out /srv/x": ["write file:/srv/x"],
      "openssl asn1parse -in .env": ["disclose secret:/repo/.env"],
      "openssl ocsp -respout /srv/x -reqout /srv/y -out /srv/z": ["write file:/srv/z", "write file:/srv/x", "write file:/srv/y"],
      "openssl ocsp -port 80 -index i": ["write network:OCSP responder"],
      "openssl s_client -connect h:25 <<< 'MAIL FROM: x'": ["write network:h:25"],
      "openssl s_client -connect h:443 -sess_out a -keylogfile b -msgfile c -early_data d": [
        "write file:/repo/a",
        "write file:/repo/b",
        "write file:/repo/c",
        "write network:early data",
      ],
      "openssl enc -in a -out b": [
        "execute code:openssl -in",
        "execute code:openssl a",
        "execute code:openssl -out",
        "execute code:openssl b",
      ],
    },
    doubt: { openssl: "unknown-command", "openssl x509 -frob": "unknown-option" },
  },
});
