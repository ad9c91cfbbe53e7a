import type { Act } from "./trace.ts";

/** Something a tool does by itself that no effect speaks of, with the reason why none need. */
export type Known = { readonly why: string } & (
  | {
      /** Programs of its own, as bare names, parted by blanks: what they do in turn is held against the call, too. */ readonly starts: string;
    }
  | {
      readonly kinds: readonly Act["kind"][];
      /** Path, address or system call. */ readonly what: RegExp;
      /** Only as the system call looks like this. */ readonly as?: RegExp;
    }
);

const starts = (names: string, why: string): Known => ({ starts: names, why });
const does = (kind: Act["kind"], what: RegExp, why: string): Known => ({ kinds: [kind], what, why });
/** Opens a file that is there for writing, too, and leaves it as it is. */
const holds = (what: RegExp, as: RegExp, why: string): Known => ({ kinds: ["write"], what, as, why });
/** Makes, writes, renames or removes its own files there. */
const keeps = (what: RegExp, why: string): Known => ({ kinds: ["write", "change", "delete"], what, why });
const reaches = (why: string, what = /^(?!unix:)/): Known => does("connect", what, why);

/** What the C library, the loader and language runtimes do in any program. */
export const everywhere: readonly Known[] = [
  does("connect", /^unix:\/(?:var\/)?run\/nscd\/socket$/, "the C library asks the cache of names (nscd(8)) before it reads /etc/passwd"),
  keeps(/^\/usr\/.*\/__pycache__(?:\/|$)/, "Python keeps its modules compiled beside them (PEP 3147), and only they decide what runs"),
];

const dpkgOfApt = starts("dpkg", "apt asks dpkg for the architectures (APT::Architectures, apt.conf(5))");
const script = (names: string): Known => starts(names, "a script, and these are its parts");

const jvm: readonly Known[] = [
  keeps(/^\/tmp\/hsperfdata_\w+(?:\/\d+)?$/, "a Java VM keeps its counters there while it runs (java(1), -XX:+UsePerfData)"),
  does("write", /^\/proc\/self\/coredump_filter$/, "a Java VM says what of its own memory a core file holds (core(5))"),
];

const ofGcloud = "Google's SDK keeps settings, logs and caches there (`gcloud topic configurations`), made at the first use";
const gcloud: readonly Known[] = [
  script("gcloud readlink dirname uname tput"),
  starts("git ssh", "`gcloud storage` and `gsutil` ask which versions there are, to name them to the server"),
  does("start", /^\/usr\/lib\/google-cloud-sdk\/platform\/bundledpythonunix\/bin\/python3$/, "its own Python"),
  keeps(/^\/home\/agent\/\.config$|^\/home\/agent\/\.config\/gcloud(?:\/|$)|^\/home\/agent\/\.gsutil(?:\/|$)/, ofGcloud),
  keeps(/^\/usr\/lib\/google-cloud-sdk\/.*__pycache__(?:\/|$)/, "Python keeps its modules compiled beside them (PEP 3147)"),
  reaches("it asks whether it runs on a machine of Google's, and Google's API"),
];

const remoteSystemd: readonly Known[] = [
  starts("ssh", "`--host` is reached by ssh (systemctl(1), -H)"),
  reaches("`--host` is reached by ssh (systemctl(1), -H)"),
];
const bus: readonly Known[] = [
  does(
    "connect",
    /^unix:\/(?:var\/)?run\/(?:dbus\/system_bus_socket|systemd\/private)$/,
    "it asks the service over D-Bus, and what it asks for is what the tool file says",
  ),
];
const rpmDatabase = keeps(
  /^\/home\/agent\/\.rpmdb(?:\/|$)/,
  "Debian's rpm has a database of its own there (%_dbpath), made at the first question",
);
const npmCache = keeps(/^\/home\/agent\/\.npm(?:\/|$)/, "logs, caches and when it last looked for a new version (npm config, cache)");
const pgWrapper = script("sh ls tail");
const apt: readonly Known[] = [dpkgOfApt];
const iproute = keeps(/^\/tmp\/\.(?:nstat|rtacct|ifstat)\.u\d+$/, "the measure that the next run counts from (nstat(8)), its own");

/** What these show is on a server, a host or a service: they are told which, and connecting alone is no harm by policy. */
const asking = new Set(
  "ab avahi-browse avahi-resolve curl dig docker getent h2load hey host http httpie iperf3 kcat keytool kubectl mariadb mosquitto_sub mtr mysql mysqladmin mysqlcheck mysqldump mysqlshow mysqlslap nc nslookup npm openssl pg_dump pg_dumpall pg_isready ping pip prometheus promtool psql rabbitmqadmin rabbitmqctl redis-cli resolvectl rsync sftp ssh ssh-keyscan socat systemctl telnet terraform timedatectl tracepath traceroute vacuumdb vtysh wget whois wrk".split(
    " ",
  ),
);
const asks = reaches("what it shows is elsewhere, and it was told where", /./);

/** What is known of a tool, or of another program of its line. */
export const knownOf = (name: string): readonly Known[] => [
  ...(Object.hasOwn(working, name) ? (working[name] as readonly Known[]) : []),
  ...(asking.has(name) ? [asks] : []),
];

const working: Readonly<Record<string, readonly Known[]>> = {
  apt: [
    ...apt,
    does("start", /^\/usr\/lib\/apt\/methods\/\w+$/, "apt asks its own programs what they can fetch (apt.conf(5), Dir::Bin::methods)"),
    keeps(
      /^\/var\/log\/apt\/eipp\.log\.xz$/,
      "a simulation leaves the last question to the planner there (apt.conf(5), Dir::Log::Planner)",
    ),
  ],
  "apt-cache": apt,
  "apt-config": apt,
  "apt-mark": apt,
  "apt-key": [
    script("apt-config dpkg mktemp chmod sed touch gpg sh cmp cat readlink find sort awk base64 expr gpgconf gpg-connect-agent rm head"),
    keeps(/\/\.#lk0x\w+\.[\w.-]+$/, "gpg locks a key ring while it reads it (gpg(1), --lock-once)"),
  ],
  awk: [starts("sh", "a command in the program, which was understood")],
  bash: [starts("id", "/etc/profile asks who starts it")],
  bat: [starts("less", "its pager, as settings of its own say (bat(1), --pager)")],
  bq: gcloud,
  busctl: [...bus, ...remoteSystemd],
  cbt: gcloud,
  chage: [does("connect", /^unix:\/dev\/log$/, "it notes in the log that it was asked (openlog(3))")],
  cpan: [
    starts("pwd sh wget", "it looks for what it can fetch with"),
    keeps(
      /^\/home\/agent\/\.cpan(?:\/|$)|^\/tmp\/.*\.txt$/,
      "its settings, made at the first use, and its copy of the index (cpan(1), CPAN(3perl))",
    ),
    reaches("its index comes from a mirror"),
  ],
  diff: [starts("pr", "`-l` passes the output through pr (diff(1))")],
  diff3: [starts("diff", "diff3 compares with diff (diff3(1), --diff-program)")],
  dig: [reaches("names are what it asks for"), keeps(/^\/repo\/tmp-\w{10}$/, "delv keeps its anchors in a file of its own while it runs")],
  dmsetup: [keeps(/^\/dev(?:\/mapper(?:\/control)?)?$/, "it makes the device through which it asks where that is missing (libdevmapper)")],
  dpkg: [
    starts("dpkg-query", "`-l` and its like are those of dpkg-query (dpkg(1))"),
    keeps(/^\/var\/log\/dpkg\.log$/, "dpkg opens its log (dpkg(1), --log)"),
  ],
  faillock: [
    holds(
      /^(?:\/var)?\/run\/faillock\/[\w.]+$|^\/repo\/[\w.]+\/[\w.]+$/,
      /O_RDWR\)/,
      "it opens a record for writing to lock it, and makes none (faillock(8))",
    ),
  ],
  filefrag: [
    does("system", /^ioctl _IOC\(/, "`-E` asks for the extents that ext4 has in memory (EXT4_IOC_GETSTATE, EXT4_IOC_GET_ES_CACHE)"),
  ],
  gcloud,
  gdbus: [...bus, keeps(/^\/home\/agent\/\.cache$/, "GLib makes the folder of caches before it looks for a bus")],
  git: [
    script("sh uname basename sed gettext envsubst cat git-lfs"),
    does("start", /^\/usr\/lib\/git-core\/git-[\w-]+$/, "its own programs (git(1), --exec-path)"),
    keeps(
      /^\/repo\/\.git\/(?:index(?:\.lock)*|objects\/maintenance\.lock)$/,
      "it notes in the index which files it has seen unchanged (git(1), GIT_OPTIONAL_LOCKS)",
    ),
    keeps(
      /^\/repo\/\.git\/(?:FETCH_HEAD|objects\/.*|refs\/remotes\/.*|packed-refs.*|logs\/refs\/remotes\/.*)$/,
      "what others published is fetched beside one's own branches (git-fetch(1))",
    ),
    keeps(
      /^\/repo\/\.git\/config(?:\.lock)?$/,
      "git-lfs notes its format's version at the first use (lfs.repositoryformatversion, git-lfs-config(5))",
    ),
    keeps(
      /^\/repo\/\.git\/(?:HEAD(?:\.lock)?|AUTO_MERGE|SQUASH_MSG|MERGE_\w+|CHERRY_PICK_HEAD|REVERT_HEAD|ORIG_HEAD|logs\/HEAD)$/,
      "a checkout, which the effect names as a whole",
    ),
    reaches("the remote that it asks"),
  ],
  go: [
    starts("gcc as ld git", "it asks the compiler for its settings (go help environment, CC)"),
    does("start", /^\/usr\/lib\/(?:go-[\d.]+\/pkg\/tool|gcc)\//, "its own compiler and assembler, for what they say of themselves"),
    keeps(/^\/home\/agent\/(?:go|\.cache)(?:\/|$)/, "its module and build caches (go help cache)"),
    reaches("its proxy, for modules it does not have (go help modules)"),
  ],
  gpg: [
    keeps(/^\/home\/agent\/\.gnupg(?:\/|$)/, "its folder and empty key rings, made at the first use, and locks (gpg(1), FILES)"),
    starts("gpg-agent keyboxd gpgconf gpg-connect-agent", "the agent that holds its keys"),
  ],
  grep: [script("grep")],
  gsettings: [keeps(/^\/home\/agent\/\.cache(?:\/dconf(?:\/user)?)?$/, "dconf's mark that nothing changed (dconf(7))")],
  gsutil: gcloud,
  gzip: [script("gzip")],
  hostnamectl: [...bus, ...remoteSystemd],
  htop: [keeps(/^\/home\/agent\/\.config(?:\/htop(?:\/|$)|$)/, "it keeps its columns as they were (htop(1), CONFIG FILE)")],
  http: [
    keeps(/^\/home\/agent\/\.config(?:\/httpie(?:\/|$)|$)/, "it notes which version was there last (its documentation, Config)"),
    reaches("a request is what it is for"),
  ],
  httpie: [
    keeps(/^\/home\/agent\/\.config(?:\/httpie(?:\/|$)|$)/, "it notes which version was there last (its documentation, Config)"),
    reaches("it asks for the latest version"),
  ],
  hwclock: [
    does("system", /^ioctl RTC_UIE_ON$/, "it waits for the clock's next second (hwclock(8))"),
    does("system", /^iopl$/, "it may read the clock's own registers (hwclock(8), --directisa)"),
  ],
  hyperfine: [starts("sh", "the commands it measures, which were understood")],
  init: [
    starts("systemctl", "one program under several names"),
    does("start", /^\/lib\/sysvinit\/telinit$/, "its own program for what it is asked (init(8))"),
  ],
  ip: [does("system", /^RTM_NEWLINK$/, "ip asks the kernel whether it knows a later message: the answer is an error")],
  jar: jvm,
  jarsigner: jvm,
  java: jvm,
  javac: jvm,
  javap: jvm,
  jcmd: [...jvm, ...attaching()],
  jdeps: jvm,
  jfr: jvm,
  jinfo: [...jvm, ...attaching()],
  jmap: [...jvm, ...attaching()],
  journalctl: bus,
  jps: [...jvm, reaches("the host that it is given")],
  jstack: [...jvm, ...attaching()],
  jstat: [...jvm, reaches("the host that it is given")],
  keytool: [...jvm, reaches("`-sslserver` shows a server's certificate")],
  kpt: [starts("stty pager", "it shows its help page by page")],
  ldd: [does("start", /^\/lib64\/ld-linux-x86-64\.so\.2$/, "ldd has the loader list the libraries (ldd(1))")],
  lighttpd: [
    starts("sh", "its shipped configuration"),
    does("start", /^\/usr\/share\/lighttpd\/[\w.-]+\.pl$/, "its shipped configuration includes what these print"),
  ],
  locale: [script("gzip")],
  localectl: [...bus, ...remoteSystemd],
  loginctl: [...bus, ...remoteSystemd],
  lsb_release: [script("getopt cut tr cat")],
  lshw: [starts("lshw-gtk", "`-X` is its graphical interface (lshw(1))")],
  lsinitramfs: [script("getopt unmkinitramfs grep cpio gzip zstd xzcat bzip2 cat dd lz4cat xz lzop")],
  lslogins: [keeps(/^\/etc\/\.pwd\.lock$/, "lckpwdf(3) keeps others from changing what it reads")],
  man: [
    starts(
      "preconv tbl nroff col locale groff troff grotty apropos whatis iconv grops less pager manpath",
      "the stages of formatting (man(1))",
    ),
    keeps(/^\/var\/cache\/man\/cat\w+\/cat\w+$/, "it keeps formatted pages (man(1), cat pages)"),
  ],
  mktemp: [keeps(/^\/tmp\/[\w.]+$/, "an empty file for the session is what it is for, and nothing else can be its name")],
  modprobe: [
    does("connect", /^unix:\/dev\/log$/, "`--syslog`"),
    keeps(/^\/dev\/console$/, "messages where the log cannot be reached (syslog(3), LOG_CONS)"),
  ],
  mtr: [starts("mtr-packet", "its own program that may send packets (mtr(8))"), reaches("hosts on the way")],
  mvn: [...jvm, script("uname ls expr dirname java")],
  nstat: [iproute, does("connect", /^unix:(?:nstat|rtacct|ifstat)\d+$/, "a collector of its own, if one runs (nstat(8), -d)")],
  parallel: [
    script("sh hostname echo false sleep perl rm lscpu awk ps mv"),
    keeps(/^\/home\/agent\/\.parallel(?:\/|$)/, "what it measures of hosts (parallel(1), FILES)"),
  ],
  parted: [starts("sh dmidecode", "libparted asks what the machine is")],
  partprobe: [starts("sh dmidecode", "libparted asks what the machine is")],
  perf: [
    does("system", /^mount$/, "it mounts the kernel's file system of events where that is missing (perf(1), /sys/kernel/tracing)"),
    keeps(/^\/tmp\/perf-vdso\.so-\w+$/, "a copy of its own while it runs"),
  ],
  pg_dumpall: [
    pgWrapper,
    does("start", /^\/usr\/lib\/postgresql\/\d+\/bin\/pg_dump$/, "it runs pg_dump for each database (pg_dumpall(1))"),
  ],
  pg_isready: [pgWrapper],
  pidof: [
    does("connect", /^unix:\/dev\/log$/, "it says in the log what it was wrongly given"),
    keeps(/^\/dev\/console$/, "the same (syslog(3), LOG_CONS)"),
  ],
  pip: [script("lsb_release getopt cut tr uname cat"), reaches("its index")],
  pmap: [
    does("system", /^shmctl$/, "it makes a segment of shared memory and removes it, to know their device (procps, discover_shm_minor)"),
  ],
  pv: [does("system", /^msg(?:get|ctl)$/, "a queue of its own, through which `pv -R` reaches it (pv(1))")],
  rabbitmqctl: [
    script("sed basename id su unix_chkpwd grep runuser readlink dirname erl sh cat"),
    does("start", /^\/usr\/lib\/(?:erlang|rabbitmq)\//, "it is written in Erlang, and finds its node through epmd"),
    does("connect", /./, "its node, and the log of su(1), through which it becomes its own user"),
    keeps(/^\/dev\/console$|^\/var\/log\/btmp$/, "su(1) says that it may not become another user here"),
    keeps(/^\/var\/lib\/rabbitmq\//, "its own folder: Erlang's cookie at the first use, and a dump where it fails"),
  ],
  mysqldumpslow: [starts("my_print_defaults", "it asks where the log is")],
  "redis-check-aof": [
    holds(/^\/repo\/[\w.]+$/, /O_RDWR\)/, "it opens the log for writing, too, and cuts it with --fix alone (redis-check-aof --help)"),
  ],
  resolvectl: bus,
  networkctl: bus,
  "nm-online": bus,
  nmcli: bus,
  rgrep: [script("grep")],
  rpm: [script("sh sort sed awk"), rpmDatabase],
  rpmkeys: [script("sh"), rpmDatabase],
  rsync: [starts("ssh", "the program that reaches another host (rsync(1), -e)")],
  sar: [does("start", /^\/usr\/lib\/sysstat\/sadc$/, "its own program that counts (sar(1))")],
  sdiff: [starts("diff", "sdiff compares with diff (sdiff(1), --diff-program)")],
  service: [
    script("basename env run-parts grep cat dirname pidof"),
    does("start", /^\/etc\/init\.d\/[\w.-]+$/, "`--status-all` asks each script for its status (service(8))"),
    does("start", /^[\w.-]+$/, "what those scripts ask with"),
    does("connect", /^unix:/, "the same"),
    keeps(/^\/dev\/console$|^\/var\/log\/btmp$/, "su(1) says that it may not become another user here"),
  ],
  setsid: [does("system", /^ioctl TIOCSCTTY$/, "`-c` takes the terminal it runs in (setsid(1))")],
  socat: [
    does(
      "write",
      /^\/run\/haproxy\/admin\.sock$/,
      "a socket where a service listens; there is none in the sandbox, and socat makes a file (socat(1), GOPEN)",
    ),
  ],
  split: [starts("sh", "the command of --filter, which was understood")],
  npm: [starts("node", "it is written in JavaScript"), npmCache],
  npx: [starts("node", "it is written in JavaScript"), npmCache],
  tar: [starts("gzip bzip2 xz lzip lzma lzop zstd compress", "the program of a compression that it is told of (tar(1))")],
  terraform: [
    keeps(
      /^\/home\/agent\/\.terraform\.d(?:\/checkpoint_\w+)?$/,
      "it notes when it last looked for a new version (terraform, Upgrade and Security Bulletin Checks)",
    ),
    keeps(
      /^\/repo\/(?:\.[\w.]+\.lock\.info|terraform\.tfstate|[\w.]+)$/,
      "it locks the state while it looks, and takes an empty one away again (terraform, State Locking)",
    ),
  ],
  watch: [starts("sh", "the command it repeats, which was understood")],
  wipefs: [holds(/^\/dev\/sda$|^\/repo\/[\w.]+$/, /O_RDWR/, "`-n` does everything but write (wipefs(8))")],
  xargs: [starts("echo", "its command where none is given (xargs(1))")],
  yq: [starts("jq", "it hands JSON to jq (its documentation)")],
  zcat: [script("gzip less sh zstd stty xz more sed bzip2 cat")],
  zgrep: [script("grep xz sed bzip2 basename zgrep gzip cat rm mktemp")],
  tmux: [
    keeps(/^\/tmp\/tmux-\d+$/, "the folder of its sockets (tmux(1), TMUX_TMPDIR)"),
    does("connect", /^unix:/, "its server, if one runs"),
  ],
  top: [keeps(/^\/home\/agent\/\.config(?:\/procps)?$/, "the folder of its settings, which it may be asked to keep there (top(1), FILES)")],
  traceroute: [script("getopt")],
  unbuffer: [starts("tclsh8.6", "it is written in Tcl")],
  unshare: [
    does("system", /^mount$/, "in a namespace of its own (unshare(1))"),
    keeps(/^\/proc\/self\/(?:uid_map|gid_map|setgroups)$/, "the same"),
  ],
  upower: bus,
  vtysh: [does("connect", /^unix:/, "the daemons that it shows (vtysh(1))")],
  sqlite3: [
    holds(
      /^\/repo\/[\w.]+$/,
      /O_RDWR\|O_CREAT\|O_NOFOLLOW/,
      "it opens a database for writing, too, for its locks and what a crash left half written (sqlite3_open_v2)",
    ),
  ],
  sshd: [does("connect", /^unix:\/dev\/log$/, "its messages")],
  ssh: [starts("sh ssh", "a jump is an ssh of its own, started through sh (ssh_config(5), ProxyJump)")],
  su: [
    starts("unix_chkpwd", "PAM's own program (unix_chkpwd(8))"),
    does("connect", /^unix:\/dev\/log$/, "it notes who became whom"),
    keeps(/^\/dev\/console$|^\/var\/log\/btmp$/, "the same, and that it was refused"),
  ],
  sudo: [does("connect", /^unix:\/dev\/log$/, "it notes who became whom")],
  systemctl: [...bus, ...remoteSystemd],
  timedatectl: [...bus, ...remoteSystemd],
  "systemd-analyze": [
    ...bus,
    ...remoteSystemd,
    keeps(/^\/run\/systemd(?:\/systemd-units-load)?$/, "`verify` loads units as the manager does, which notes when"),
  ],
  "systemd-inhibit": bus,
  ss: [
    reaches(
      "names of hosts are looked up for -r and in filters, and those of services by rpcbind",
      /^(?!unix:)|^unix:\/var\/run\/rpcbind\.sock$/,
    ),
  ],
  route: [reaches("names of hosts are looked up unless -n is given")],
  netstat: [reaches("names of hosts are looked up unless -n is given")],
  pkcon: [...bus, keeps(/^\/dev\/console$/, "it asks whether it has a terminal")],
};

/** The other half of what the tool files say: only a VM, or nothing, may have the number. */
function attaching(): readonly Known[] {
  return [
    does("write", /^\/proc\/4242\/cwd\/\.attach_pid4242$/, "a VM is told with it to listen (JDK 17, VirtualMachineImpl)"),
    does("signal", /^kill$/, "and is woken with SIGQUIT, where the guard saw that a VM, or nothing, has the number"),
  ];
}
