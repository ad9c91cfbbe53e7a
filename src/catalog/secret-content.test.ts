import { describe, expect, test } from "bun:test";
import { knowledge } from "./index.ts";
import { holdsSecretContent, secretKindOf } from "./secret-content.ts";
import { understandShell } from "./understand.ts";
import { bare as surroundings } from "./surroundings.fixture.ts";

const letters = "Zq7mWc2RtYb9KxPd4HsLf8Jv";
const long = (length: number): string => letters.repeat(9).slice(0, length);
const pem = (label: string): string => `-----BEGIN ${label}-----\n${long(64)}\n${long(40)}==\n-----END ${label}-----\n`;

const secrets: Readonly<Record<string, string>> = {
  "private key": `Bag Attributes\n    friendlyName: x\n${pem("PRIVATE KEY")}`,
  "PuTTY key": "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n",
  "age key": `# created: 2026\n# public key: age1x\nAGE-SECRET-KEY-1${long(40).toUpperCase()}\n`,
  "WireGuard key": `[Interface]\nAddress = 10.0.0.1/24\nPrivateKey = ${long(43)}=\n`,
  kubeconfig: `apiVersion: v1\nkind: Config\nclusters: []\nusers:\n- name: a\n  user:\n    token: ${long(30)}\n`,
  "Kubernetes secret": `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: ${btoa(long(12))}\n`,
  "AWS credentials": `[default]\naws_access_key_id = x\naws_secret_access_key = ${long(40)}\n`,
  "Google credentials": JSON.stringify({ type: "service_account", private_key: pem("PRIVATE KEY") }, null, 1),
  "Azure credentials": JSON.stringify({ appId: "a", tenant: "b", password: long(20) }),
  "registry credentials": JSON.stringify({ auths: { "r.example": { auth: btoa(`a:${long(9)}`) } } }),
  netrc: `machine git.example login ann\n  password ${long(12)}\n`,
  "password file": `# host:port:db:user:password\ndb.example:5432:*:ann:${long(10)}\n*:*:shop:bob:${long(8)}\n`,
  npmrc: `registry=https://r.example/\n//r.example/:_authToken=${long(30)}\n`,
  "git credentials": `https://ann:${long(20)}@git.example\n`,
  "password hashes": `ann:$y$j9T$${long(20)}$${long(40)}:19700:0:99999:7:::\nbin:*:19700:0:99999:7:::\n`,
  "state of infrastructure": JSON.stringify({ version: 4, terraform_version: "1.9.0", serial: 3, lineage: "x", resources: [] }),
  "a token alone": `ghp_${long(36)}\n`,
  dotenv: `# of the shop\nAPP_NAME=shop\nexport DB_PASSWORD="${long(12)}"\n`,
};

const harmless: Readonly<Record<string, string>> = {
  "a certificate": pem("CERTIFICATE"),
  "code with a key in it": `import x from "y";\nconst key = \`\n${pem("RSA PRIVATE KEY")}\`;\nfunction f() { return key; }\n`,
  "a kubeconfig without credentials": "apiVersion: v1\nkind: Config\nusers:\n- name: a\n  user:\n    exec: {command: aws}\n",
  "a template of a Secret": "kind: Secret\nstringData:\n  password: {{ .Values.password }}\n",
  "a deployment that names a Secret": "kind: Deployment\nspec:\n  secretName: db\n",
  "settings of AWS": "[profile a]\nregion = eu-central-1\nrole_arn = arn:aws:iam::1:role/x\n",
  "a registry's settings without credentials": '{"auths":{"r.example":{}},"credsStore":"pass"}',
  "variables without a secret": "APP_NAME=shop\nPORT=8080\nLOG_LEVEL=info\n",
  "variables yet to be set": "DB_PASSWORD=changeme\nAPI_KEY=<your key>\nTOKEN=${TOKEN}\n",
  "users of a host": "root:x:0:0:root:/root:/bin/bash\nann:x:1000:1000::/home/ann:/bin/sh\n",
  "a log": `2026-11-22 ERROR login failed password=${long(9)}\n2026-11-22 INFO done\n`,
  "properties with a password among others": `server.port=8080\nspring.datasource.password=${long(10)}\n`,
  "a settings file of npm": "registry=https://r.example/\n//r.example/:_authToken=${NPM_TOKEN}\n",
  "times and places": "12:30:45\n12:31:02\n",
  nothing: "",
};

describe("a file whose content is a secret", () => {
  test.each(Object.entries(secrets))("is known as one: %s", (kind, text) => expect(secretKindOf(text)).toBe(kind));
  test.each(Object.entries(secrets))("is known with the line ends of another system: %s", (kind, text) =>
    expect(secretKindOf(text.replaceAll("\n", "\r\n"))).toBe(kind),
  );
  test.each(Object.entries(harmless))("is not %s", (_, text) => expect(secretKindOf(text)).toBeUndefined());
});

describe("reading a file", () => {
  const files = {
    ...surroundings.files,
    kind: () => "file" as const,
    real: (path: string) => path,
    list: () => [],
    isWritable: () => false,
  };
  const at = (text: string) => ({ ...surroundings, files: { ...files, read: () => ({ ok: true as const, text }) } });
  const effectsOf = (command: string, text: string): readonly string[] =>
    understandShell(command, at(text), knowledge).effects.map(({ action, resource }) => `${action} ${resource.kind}:${resource.name}`);

  test("of credentials discloses them whatever it is called", () => {
    expect(effectsOf("cat /srv/notes.txt", secrets["netrc"] as string)).toEqual(["disclose secret:/srv/notes.txt"]);
    expect(effectsOf("sed -n 2,9p /srv/x | head", secrets["private key"] as string)).toEqual(["disclose secret:/srv/x"]);
  });
  test("of anything else reads it", () =>
    expect(effectsOf("cat /srv/notes.txt", harmless["a log"] as string)).toEqual(["read file:/srv/notes.txt"]));
  test("of templates, documents, code and kernel files does not look into them", () => {
    const text = secrets["dotenv"] as string;
    for (const path of ["/srv/app.example.cfg", "/srv/templates/x", "/srv/README.md", "/srv/a.ts", "/proc/1/x", "/sys/x"])
      expect([path, holdsSecretContent(path, at(text).files)]).toEqual([path, false]);
    expect(holdsSecretContent("/srv/app.cfg", at(text).files)).toBe(true);
  });
});
