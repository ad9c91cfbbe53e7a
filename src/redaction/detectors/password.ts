import { isClassName } from "../camel-case.ts";
import type { Detector } from "../detector.ts";

const placeholders =
  /^(?:true|false|null|nil|none|undefined|yes|no|on|off|set|unset|empty|required|missing|invalid|expired|wrong|incorrect|changed|optional|string|file|prompt|authentication|accepted|failed|ok|(?:files|compat|sss)(?: [a-z]+)*|0|1|-+|\*+|x{3,}|\.{3}|\[[^\]]*\]|\$[A-Za-z_]\w*|\$\{[^}]*\}|\$\([^)]*\)|<[^>]*>|%\w+%|\{\{[^}]*\}\}|\/)$/i;

/** Whether a value under a secret's name is one rather than a state, a placeholder, a reference or a path. */
export const isSecretValue = (value: string): boolean =>
  value.length > 0 &&
  !placeholders.test(value) &&
  !things.test(value) &&
  !references.test(value) &&
  !isClassName(value) &&
  !paths.test(value);

/** What source code refers to: `options.token`, and `req.headers[` before a text. */
const references = /^[a-z_$][\w$]*(?:\.[\w$]+)*\.[a-z_$]*(?:token|secret|passw(?:or)?d|key|credential)s?$|^[a-z_$]+(?:\.[a-z_$]+)*[[(]$/i;

const paths = /^(?:\/[a-z0-9_.-]+){1,12}\/?$/;

/** Names of classes and packages, and objects printed: `com.example.Token`, `Token{a64f992`. */
const things = /^(?:[a-z]\w*\.){2,}[\w$]+|^[A-Z]\w*[{(]/;

export const oneTimeCode: Detector = {
  kind: "otp",
  source: "RFC 4226 §5.3, RFC 6238: six digits or more; what senders of text messages write around them",
  isSecret: true,
  cues: ["otp", "passcode", "verification", "2fa", "mfa", "totp"],
  cued: /(?!(?:19|20)\d\d(?!\d))\d{4,8}(?![\w%]|[.:]\d| ?(?:ms|s|sec|bytes|times|attempts|users|days|minutes|hours)\b)/y,
  examples: {
    "Your verification code is 482913": "Your verification code is <otp>",
    "OTP 482913 sent": "OTP <otp> sent",
  },
  harmless: ["verification took 1234 ms", "mfa 2026", "otp failed after 5000 ms", "verification of 1500 users"],
};

export const password: Detector = {
  kind: "password",
  source: "names of variables, options and members in the manuals of PostgreSQL 15, MySQL 8.0, Docker, Spring and Django, 2026-11",
  isSecret: true,
  keys: [
    "password",
    "passwd",
    "pass",
    "pwd",
    "pw",
    "passphrase",
    "passcode",
    "pin code",
    "pincode",
    "pgpassword",
    "user password",
    "identified by",
    "kennwort",
    "passwort",
    "mot de passe",
    "contrasena",
    "senha",
    "wachtwoord",
    "login password",
    "requirepass",
    "masterauth",
    "storepass",
    "keypass",
    "pswd",
    "psw",
    "security answer",
    "otp",
    "totp",
    "one time code",
    "verification code",
    "sshpass",
    "mysql pwd",
    "rootpw",
    "bindpw",
    "userpw",
  ],
  // redis.conf, ldap.conf(5), slapd.conf(5), snmpd.conf(5), irc and mail servers' settings.
  directives: ["requirepass", "masterauth", "bindpw", "rootpw", "rocommunity", "rwcommunity", "authpass", "password"],
  accepts: isSecretValue,
  cues: [
    "password",
    "passwd",
    "passphrase",
    "secret",
    "pwd",
    "pw",
    "passcode",
    "api_key",
    "apikey",
    "access_key",
    "aws_secret_access_key",
    "secret_access_key",
    "client_secret",
    "token",
    "_authtoken",
    "auth_token",
    "access_token",
    "passwort",
    "contrasena",
  ],
  cued: /(?!(?:\w+\.){2})(?=[^\s"'<>]{0,64}\d)(?=[^\s"'<>]{0,64}[A-Za-z])(?=[^\s"'<>]{0,64}(?:[a-z][^\s"'<>]{0,64}[A-Z]|[A-Z][^\s"'<>]{0,64}[a-z]|[!$#%^&*+~]))[^\s"'<>,;:=()[\]{}]{8,128}(?!\S*[=:])/y,
  examples: {
    "spring.mail.password=HbvjDbihksdKdgwu": "spring.mail.password=<password>",
    "the passphrase is aB3dE6gH9j": "the passphrase is <password>",
    "password for user root is aB3dE6gH9j": "password for user root is <password>",
    "requirepass s3cret": "requirepass <password>",
    "  bindpw s3cret": "  bindpw <password>",
    "machine git.example login deploy password aB3dE6gH9j": "machine git.example login deploy password <password>",
    "PGPASSWORD=s3cret psql -h db": "PGPASSWORD=<password> psql -h db",
    "export DB_PASSWORD='two words'": "export DB_PASSWORD='<password>'",
    '{"userPassword": "abc"}': '{"userPassword": "<password>"}',
    "host=db password=s3cret user=app": "host=db password=<password> user=app",
    "mysqldump --password=s3cret app": "mysqldump --password=<password> app",
    "echo s3cret-9 | docker login -u ci --password-stdin": "echo <password> | docker login -u ci --password-stdin",
    'ConvertTo-SecureString "s3cret" -AsPlainText': 'ConvertTo-SecureString "<password>" -AsPlainText',
    "snmp-server community s3cret RW": "snmp-server community <password> RW",
    "crypto isakmp key s3cret address 10.0.0.1": "crypto isakmp key <password> address 10.0.0.1",
    "tacacs-server key 7 0822455D0A16544541": "tacacs-server key 7 <password>",
    "sqlplus scott/tiger9@db": "sqlplus scott/<password>@db",
    "jdbc:oracle:thin:scott/tiger9@db:1521:ORCL": "jdbc:oracle:thin:scott/<password>@db:1521:ORCL",
    "AUTH PLAIN AGFkbWluAHMzY3JldA==": "AUTH PLAIN <password>",
    "AUTH s3cret-9": "AUTH <password>",
    '1620000000.123456 [0 10.0.0.1:1234] "AUTH" "s3cret"': '1620000000.123456 [0 10.0.0.1:1234] "AUTH" "<password>"',
    "CONFIG SET requirepass s3cret": "CONFIG SET requirepass <password>",
    "ACL SETUSER app on >s3cret ~* +@all": "ACL SETUSER app on ><password> ~* +@all",
    "keytool -storepass s3cret -list": "keytool -storepass <password> -list",
    "openssl enc -aes-256-cbc -k s3cret -in f": "openssl enc -aes-256-cbc -k <password> -in f",
    "smbclient //h/s -U joe%s3cret": "smbclient //h/s -U joe%<password>",
    "db.example.com:5432:clinic:app:s3cret": "db.example.com:5432:clinic:app:<password>",
    '  ~ password = "s3cret" -> "s3cret2"': '  ~ password = "<password>" -> "<password>"',
    'password := "s3cret"': 'password := "<password>"',
    'if (db_pass !== "Tr0ub4dor&3") {': 'if (db_pass !== "<password>") {',
    'user.setPassword("Tr0ub4dor&3");': 'user.setPassword("<password>");',
    "define('DB_PASSWORD', 's3cret');": "define('DB_PASSWORD', '<password>');",
    'System.setProperty("db.password", "s3cret");': 'System.setProperty("db.password", "<password>");',
    'conf.getOrDefault("db.password", "s3cret")': 'conf.getOrDefault("db.password", "<password>")',
    'os.environ.setdefault("DB_PASSWORD", "s3cret")': 'os.environ.setdefault("DB_PASSWORD", "<password>")',
    'const pw = Deno.env.DB_PASSWORD ?? "s3cret"': 'const pw = Deno.env.DB_PASSWORD ?? "<password>"',
    "mysql --password s3cret -e 'select 1'": "mysql --password <password> -e 'select 1'",
  },
  harmless: [
    "password:",
    "the password is asked for",
    "psql --no-password --host db",
    "mysql --password",
    'if (password == "required") {',
    'form.password("new_password")',
    'this.token = options.token || ""',
    'const token = req.headers["x-token"]',
    'validate("password", "Too-short1")',
    'reset("password", "Too-short1")',
    'password("password_reset_v2")',
    "createHmac('sha256', secret)",
    "AUTH failed",
    "add username & password validations",
    "username ann password rules",
    "enable password protection",
    "connect client/server now",
    "connect a/b/c",
    "src/main.c:1200:a:b:c d",
    "10:2000:30:40:50",
    "password=${DB_PASSWORD}",
    "PWD=/srv/app",
    "password=PasswordField",
  ],
};
