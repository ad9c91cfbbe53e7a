/** What finds one sort of secret in a text. */
export interface Detector {
  readonly name: string;
  /**
   * Global. The secret is the group `secret`, everything else matched stays.
   * INVARIANT: no nested or adjacent unbounded repetition of the same characters, so that time stays linear in the text.
   */
  readonly pattern: RegExp;
  /**
   * In lower case. INVARIANT: whatever the pattern matches holds one of these in some case, so that the pattern need not be
   * made ready for a text without them.
   */
  readonly needs: readonly string[];
  /** Text → what is left of it. These are the tests. */
  readonly examples: Readonly<Record<string, string>>;
  /** Texts that stay as they are. */
  readonly harmless: readonly string[];
}

/** A value as a shell, a header or a configuration line writes it: quoted, or up to white space or a separator. */
const value = String.raw`(?:"(?<double>[^"\n]{1,4096})"|'(?<single>[^'\n]{1,4096})'|(?<secret>[^\s"'&;|<>]{1,4096}))`;

/** Names whose values are secrets, as the last words of a variable, option or member name. */
const secretName = String.raw`(?:pass(?:word|wd|phrase|code)?|pwd|secrets?|token|api[_-]?key|access[_-]?key|private[_-]?key|secret[_-]?key|encryption[_-]?key|signing[_-]?key|auth[_-]?key|credentials?|connection[_-]?string)`;

/** What every such name holds. */
const secretWords: readonly string[] = ["pass", "pwd", "secret", "token", "key", "credential", "connection"];

/** Detectors in the order in which they are applied. Sources: the token formats' own documentation, named in each entry's name. */
export const detectors: readonly Detector[] = [
  {
    name: "private-key-block",
    needs: ["private key"],
    pattern: /-----BEGIN (?:[A-Z0-9]{1,12} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?<secret>[^-]{1,65536})(?:-----END|$)/g,
    examples: {
      "-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAK\n-----END RSA PRIVATE KEY-----":
        "-----BEGIN RSA PRIVATE KEY-----[redacted]-----END RSA PRIVATE KEY-----",
    },
    harmless: ["-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"],
  },
  {
    name: "authorization-header",
    needs: ["authorization"],
    pattern:
      /\b(?:proxy-)?authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:bearer|basic|token|digest|negotiate|apikey)\s{1,4})?(?<secret>[^\s"',;]{1,8192})/gi,
    examples: {
      "curl -H 'Authorization: Bearer abc.def' https://api": "curl -H 'Authorization: Bearer [redacted]' https://api",
      "Authorization: Basic dXNlcjpwYXNz": "Authorization: Basic [redacted]",
    },
    harmless: ["authorization is required"],
  },
  {
    name: "secret-header",
    needs: ["api-key", "token", "cookie"],
    pattern:
      /\b(?:x-api-key|x-auth-token|x-vault-token|private-token|job-token|x-access-token|set-cookie|cookie)\s{0,4}:\s{0,4}(?<secret>[^\s"']{1,8192})/gi,
    examples: {
      'curl -H "X-Api-Key: 0a1b2c"': 'curl -H "X-Api-Key: [redacted]"',
      "PRIVATE-TOKEN: t0ken": "PRIVATE-TOKEN: [redacted]",
    },
    harmless: ["accept: text/html"],
  },
  {
    name: "url-password",
    needs: ["://"],
    pattern: /\b[a-z][a-z0-9+.-]{0,31}:\/\/[^\s/:@"'?#]{0,256}:(?<secret>[^\s/"'?#@][^\s/"'?#]{0,1023})@/gi,
    examples: {
      "psql postgres://app:s3cret@db.example/app": "psql postgres://app:[redacted]@db.example/app",
      "redis://:s3cret@cache:6379/0": "redis://:[redacted]@cache:6379/0",
    },
    harmless: ["https://example.com:8443/a@b", "ssh://git@example.com/x.git"],
  },
  {
    name: "json-web-token",
    needs: ["eyj"],
    pattern: /\b(?<secret>eyJ[A-Za-z0-9_-]{8,8192}\.eyJ[A-Za-z0-9_-]{4,16384}\.[A-Za-z0-9_-]{0,8192})/g,
    examples: { "t=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl": "t=[redacted]" },
    harmless: ['eyJ is how base64 of `{"` begins'],
  },
  {
    name: "aws-access-key",
    needs: ["akia", "asia"],
    pattern: /\b(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16})\b/g,
    examples: { "aws_access_key_id AKIAIOSFODNN7EXAMPLE": "aws_access_key_id [redacted]" },
    harmless: ["AKIA", "AKIASHORT"],
  },
  {
    name: "vendor-token",
    needs: [
      "ghp_",
      "gho_",
      "ghu_",
      "ghs_",
      "ghr_",
      "github_pat_",
      "glpat-",
      "xox",
      "xapp-",
      "k_live_",
      "k_test_",
      "sk-",
      "npm_",
      "pypi-",
      "hvs.",
      "aiza",
      "ya29.",
      "dop_v1_",
      "sg.",
    ],
    pattern:
      /\b(?<secret>(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255}|glpat-[A-Za-z0-9_-]{16,255}|xox[abeoprs]-[A-Za-z0-9-]{8,255}|xapp-[A-Za-z0-9-]{8,255}|[srp]k_(?:live|test)_[A-Za-z0-9]{10,255}|sk-[A-Za-z0-9_-]{16,255}|npm_[A-Za-z0-9]{30,64}|pypi-[A-Za-z0-9_-]{16,255}|hvs\.[A-Za-z0-9_-]{16,255}|AIza[A-Za-z0-9_-]{35}|ya29\.[A-Za-z0-9_-]{16,1024}|dop_v1_[a-f0-9]{64}|SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}))/g,
    examples: {
      "git clone https://ghp_abcdefghijklmnopqrstuvwxyz0123456789@github.com/a/b": "git clone https://[redacted]@github.com/a/b",
      "slack xoxb-123456789012-abcdefgh": "slack [redacted]",
      "key sk-proj-abcdefghijklmnop1234": "key [redacted]",
    },
    harmless: ["risk-assessment-of-the-migration", "ghp_short", "task-sk-1"],
  },
  {
    name: "secret-assignment",
    needs: secretWords,
    pattern: new RegExp(String.raw`${secretName}["']?(?:\s{0,4}[:=]|\s{0,4}=>)\s{0,4}${value}`, "gi"),
    examples: {
      "PGPASSWORD=s3cret psql -h db": "PGPASSWORD=[redacted] psql -h db",
      "export DB_PASSWORD='two words'": "export DB_PASSWORD='[redacted]'",
      '{"client_secret": "abc"}': '{"client_secret": "[redacted]"}',
      "host=db password=s3cret user=app": "host=db password=[redacted] user=app",
      "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG": "AWS_SECRET_ACCESS_KEY=[redacted]",
      "mysqldump --password=s3cret app": "mysqldump --password=[redacted] app",
      "https://api.example/x?access_token=abc&page=2": "https://api.example/x?access_token=[redacted]&page=2",
    },
    harmless: ["password:", "tokenizer=fast", "the password is asked for"],
  },
  {
    name: "secret-option",
    needs: secretWords,
    pattern: new RegExp(String.raw`(?<![^\s"'=])--?(?:[a-z0-9]{1,32}-){0,4}${secretName}\s{1,8}(?!-)${value}`, "gi"),
    examples: {
      "mysql --password s3cret -e 'select 1'": "mysql --password [redacted] -e 'select 1'",
      'vault login --token "abc def"': 'vault login --token "[redacted]"',
      "az login --client-secret abc": "az login --client-secret [redacted]",
    },
    harmless: ["psql --no-password --host db", "mysql --password"],
  },
  {
    name: "mysql-short-password",
    needs: ["mysql", "mariadb", "mycli"],
    pattern:
      /\b(?:mysql|mariadb|mysqldump|mariadb-dump|mysqladmin|mysqlimport|mysqlshow|mycli)\b[^\n;|&]{0,512}?\s-p(?<secret>[^\s"']{1,512}|"[^"\n]{1,512}"|'[^'\n]{1,512}')/g,
    examples: {
      "mysql -u root -ps3cret app": "mysql -u root -p[redacted] app",
      "mysqldump -p's3 cret' app": "mysqldump -p[redacted] app",
    },
    harmless: ["mysql -u root -p app", "ls -pa"],
  },
  {
    name: "basic-user-password",
    needs: ["-u"],
    pattern: /(?<![^\s"'])(?:-u|--user)(?:\s{1,8}|=)["']?[^\s:"']{1,256}:(?<secret>[^\s"']{1,512})/g,
    examples: {
      "curl -u admin:s3cret https://x": "curl -u admin:[redacted] https://x",
      "curl --user 'a:b' x": "curl --user 'a:[redacted]' x",
    },
    harmless: ["sudo -u postgres psql", "id -u"],
  },
  {
    name: "sshpass",
    needs: ["sshpass"],
    pattern: /\bsshpass\s{1,8}-p\s{0,8}["']?(?<secret>[^\s"']{1,512})/g,
    examples: { "sshpass -p s3cret ssh host": "sshpass -p [redacted] ssh host" },
    harmless: ["sshpass -e ssh host"],
  },
];
