import type { VariableUse } from "./tool.ts";

/**
 * What setting an environment variable can do to any program. Sources: environ(7), ld.so(8), bash(1) "Shell Variables",
 * git(1) "Environment Variables", less(1), man(1), python(1), perlrun(1), ruby(1), node(1), java(1), pager and editor
 * conventions of POSIX XBD 8. A name in no list is a doubt: programs run what some variable says more often than one thinks.
 */
const settings =
  /^(?:LANG|LANGUAGE|LC_\w+|TZ|NO_COLOR|CLICOLOR(?:_FORCE)?|FORCE_COLOR|COLORTERM|COLUMNS|LINES|TERM|CI|TIME_STYLE|BLOCK_?SIZE|QUOTING_STYLE|GREP_COLORS?|LS_COLORS|JQ_COLORS|SYSTEMD_(?:COLORS|URLIFY|LOG_LEVEL)|HISTCONTROL|HISTSIZE|HISTFILESIZE|DEBIAN_FRONTEND|PYTHONUNBUFFERED|PYTHONDONTWRITEBYTECODE|PYTHONIOENCODING|NODE_ENV|APP_ENV|RAILS_ENV|ENVIRONMENT|STAGE|ETCDCTL_API|USER|LOGNAME|OLDPWD|SHLVL|OPTIND|REPLY|RANDOM|SECONDS|LINENO)$/;
// Not among them: `VAULT_ADDR` and the like, which show the kept token to whatever server they name.
const targets =
  /^(?:AWS_(?:PROFILE|DEFAULT_PROFILE|REGION|DEFAULT_REGION|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|MAX_ATTEMPTS|RETRY_MODE|EC2_METADATA_DISABLED)|PG(?:HOST|HOSTADDR|PORT|DATABASE|USER|PASSWORD|SERVICE|OPTIONS|APPNAME|SSLMODE|CONNECT_TIMEOUT|CLIENTENCODING|TZ|DATESTYLE)|MYSQL_(?:HOST|TCP_PORT|PWD)|DOCKER_(?:HOST|CONTEXT|TLS_VERIFY|API_VERSION)|COMPOSE_PROJECT_NAME|KUBECTL_COMMAND_HEADERS|CLOUDSDK_(?:CORE_PROJECT|ACTIVE_CONFIG_NAME|COMPUTE_ZONE|COMPUTE_REGION|CORE_ACCOUNT)|GOOGLE_CLOUD_PROJECT|AZURE_SUBSCRIPTION_ID|TF_WORKSPACE|TF_IN_AUTOMATION|TF_LOG|HELM_(?:KUBECONTEXT|NAMESPACE)|GH_(?:HOST|REPO|TOKEN)|GITHUB_TOKEN|GITLAB_HOST|VAULT_(?:NAMESPACE|TOKEN)|CONSUL_HTTP_TOKEN|NOMAD_(?:NAMESPACE|TOKEN)|REDISCLI_AUTH)$/;
/** Its value is a command line. */
const shells =
  /(?:^|_)(?:PAGER|EDITOR|VISUAL|BROWSER|MANPAGER)$|^(?:GIT_(?:SSH_COMMAND|EXTERNAL_DIFF|SEQUENCE_EDITOR|PROXY_COMMAND|ASKPASS)|PROMPT_COMMAND|RSYNC_RSH|CVS_RSH|SUDO_ASKPASS|SSH_ASKPASS)$/;
/** Loads or runs something, or decides where programs and their settings come from. */
const codes =
  /^(?:LD_\w+|DYLD_\w+|GLIBC_\w+|MALLOC_\w+|GCONV_PATH|LOCPATH|NLSPATH|HOSTALIASES|PATH|CDPATH|ENV|BASH_ENV|BASH_FUNC_.*|SHELL|SHELLOPTS|BASHOPTS|PS[0-4]|IFS|FPATH|ZDOTDIR|HOME|XDG_\w+|TMPDIR|GIT_\w+|PYTHON(?:PATH|HOME|STARTUP|WARNINGS|INSPECT|BREAKPOINT|USERBASE|PLATLIBDIR|EXECUTABLE)|PERL\w+|RUBY(?:OPT|LIB|SHELL)|GEM_\w+|BUNDLE_\w+|NODE_\w+|NPM_\w+|npm_\w+|YARN_\w+|BUN_\w+|DENO_\w+|JAVA_\w+|_JAVA_\w+|JDK_\w+|CLASSPATH|MAVEN_\w+|GRADLE_\w+|PHP\w*|LUA_\w+|R_\w+|TCL\w*|LESS\w*|MORE|MAN(?:OPT|ROFFOPT|PATH)|OPENSSL_\w+|SSL_\w+|SSLKEYLOGFILE|CURL_\w+|WGETRC|\w*_proxy|\w*_PROXY|SSH_\w+|DOCKER_\w+|KUBECONFIG|KUBE_\w+|HELM_\w+|TF_\w+|ANSIBLE_\w+|AWS_\w+|CLOUDSDK_\w+|AZURE_\w+|VAULT_\w+|BUILDKIT_\w+|COMPOSE_\w+|TERMINFO\w*|TERMCAP|DISPLAY|XAUTHORITY|DBUS_\w+|SYSTEMD_\w+|NOTIFY_SOCKET|LISTEN_\w+|EVENT_NOKQUEUE|COMP_\w+|INPUTRC|READLINE_\w+|FIGNORE|GLOBIGNORE|EXECIGNORE|POSIX\w*|TAR_OPTIONS|GZIP|XZ_\w+|ZSTD_\w+|UNZIP\w*|ZIP\w*|GREP_OPTIONS|RIPGREP_CONFIG_PATH|FZF_\w+|BAT_\w+|EXA_\w+|JQ_\w+|MYSQL_\w+|PSQL\w*|PG\w+|SQLITE\w*|REDISCLI_\w+|TAGOUT_\w+|CLAUDE\w*|ANTHROPIC_\w+|CODEX_\w+|GEMINI_\w+|COPILOT_\w+|OPENCODE_\w+|CURSOR_\w+)$/;

/** What the shell itself does with a variable, exported or not. */
const obeyedByShell =
  /^(?:PATH|CDPATH|ENV|BASH_ENV|IFS|PROMPT_COMMAND|PS[0-4]|SHELLOPTS|BASHOPTS|GLOBIGNORE|EXECIGNORE|LD_\w+|DYLD_\w+|BASH_\w+|HISTFILE|HOME|FPATH|POSIXLY_CORRECT)$/;

export const useOfVariable = (name: string, declared: Readonly<Record<string, VariableUse>> | undefined): VariableUse | "unknown" => {
  const own = declared && Object.hasOwn(declared, name) ? declared[name] : undefined;
  if (own) return own;
  if (settings.test(name)) return "setting";
  if (targets.test(name)) return "target";
  if (shells.test(name)) return "shell";
  if (codes.test(name)) return "code";
  return /^[a-z_][a-z0-9_]*$/.test(name) || /^[A-Z]$/.test(name) ? "setting" : "unknown";
};

export const isObeyedByShell = (name: string): boolean => obeyedByShell.test(name);

const secretNames =
  /KEY|TOKEN|SECRET|PASS|PWD$|CRED|AUTH|DSN|UR[IL]|_PAT$|COOKIE|SESSION|SIGN|SALT|PRIVATE|CERT|CONN|LICEN[CS]E|WEBHOOK|DATABASE|^DB_/i;
const plainNames =
  /(?:^|_)(?:DIR|HOME|PATH|ENV|ENVIRONMENT|VERSION|NAME|REGION|ZONE|PROFILE|HOST|HOSTNAME|PORT|USER|LOGNAME|LANG|SHELL|TERM|EDITOR|PAGER|TZ|MODE|LEVEL|DEBUG|CONTEXT|NAMESPACE|CLUSTER|BRANCH|FOLDER|ROOT|COUNT|SIZE|TYPE|ARCH|OS|PID|UID|SHLVL)$|^LC_|^(?:OLD)?PWD$/;

/** Whether showing the value of a variable from the environment shows a secret; `unknown` when its name does not tell. */
export const secrecyOfVariable = (name: string): "plain" | "secret" | "unknown" => {
  if (/^(?:OLD)?PWD$|^SSH_(?:CONNECTION|CLIENT|TTY)$|^XDG_SESSION_\w+$/.test(name)) return "plain";
  if (secretNames.test(name)) return "secret";
  return plainNames.test(name) || /^[a-z_][a-z0-9_]*$|^[A-Z\d]$|^[_@*]$/.test(name) ? "plain" : "unknown";
};
