import { defineTool, executes, flags, like, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "ssh-keygen",
  source: "ssh-keygen(1), OpenSSH 9.2",
  options: {
    ...flags("-l -B -F- -L -Q -c -A -e -i -p -q -v -vv -vvv -H -h -U -u -K -T- -M-"),
    ...values("-f -F -E -m -N -P -C -b -t -a -O -I -n -s -V -z -Z -r -R -w -D -Y -T -M -G -W -g"),
    "-y": "flag",
    "-k": "flag",
  },
  operands: ["word*"],
  does: [
    writes("file:{-f:~/.ssh/id_rsa}", unless("-l", "-B", "-F", "-L", "-Q", "-e", "-i", "-y", "-r", "-Y", "-D", "-R")),
    writes(
      "file:{-f:~/.ssh/id_rsa}",
      when("-p", "-c", "-A", "-s", "-k", "-H"),
      when("-l", "-B", "-F", "-L", "-Q", "-e", "-i", "-y", "-r", "-Y", "-D"),
    ),
    writes("file:{-f:~/.ssh/known_hosts}", when("-R")),
    executes("code:{-D}", when("-D")),
    executes("code:{-w}", when("-w")),
    writes("file:{-f:signature}.sig", like("-Y", /^sign$/)),
  ],
  examples: {
    allow: [
      "ssh-keygen -lf /srv/key.pub -E md5",
      "ssh-keygen -F example.org",
      "ssh-keygen -L -f cert.pub",
      "ssh-keygen -Q key",
      "ssh-keygen -y -f /srv/k",
    ],
    guard: {
      "ssh-keygen -L -s ca -f /srv/k": ["write file:/srv/k"],
      "ssh-keygen -t ed25519 -f /srv/k -N x": ["write file:/srv/k"],
      "ssh-keygen -R example.org -f /srv/h": ["write file:/srv/h"],
      "ssh-keygen -D x.so": ["execute code:x.so"],
      "ssh-keygen -l -w x.so": ["execute code:x.so"],
      "ssh-keygen -Y sign -f /srv/k a": ["write file:/srv/k.sig"],
      "ssh-keygen -p -f /srv/k": ["write file:/srv/k"],
    },
    doubt: { "ssh-keygen --frob": "unknown-option" },
  },
});
