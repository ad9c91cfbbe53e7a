// Written by scripts/generate-tools.ts.
import type { Tool } from "../tool.ts";

/** The tool of a name. A call pays for the files of the programs it runs, and for no others: not even for a table of them. */
export const toolNamed = (name: string): Tool | undefined => {
  switch (name) {
    case "7z":
    case "7za":
    case "7zr":
    case "7zz":
    case "7zzs":
      return require("./7z.ts").default as Tool;
    case "VBoxManage":
    case "vboxmanage":
      return require("./VBoxManage.ts").default as Tool;
    case "a2enmod":
    case "a2dismod":
    case "a2ensite":
    case "a2dissite":
    case "a2enconf":
    case "a2disconf":
      return require("./a2enmod.ts").default as Tool;
    case "a2query":
      return require("./a2query.ts").default as Tool;
    case "aa-complain":
    case "aa-enforce":
    case "aa-disable":
    case "aa-audit":
    case "aa-teardown":
    case "aa-remove-unknown":
    case "aa-logprof":
    case "aa-genprof":
    case "aa-autodep":
    case "apparmor_parser":
      return require("./aa-complain.ts").default as Tool;
    case "aa-enabled":
    case "aa-unconfined":
    case "apparmor_status":
      return require("./aa-enabled.ts").default as Tool;
    case "aa-status":
      return require("./aa-status.ts").default as Tool;
    case "ab":
    case "wrk":
    case "hey":
    case "vegeta":
    case "k6":
    case "siege":
    case "locust":
    case "artillery":
    case "jmeter":
    case "gatling":
    case "autocannon":
    case "oha":
    case "h2load":
    case "ghz":
    case "bombardier":
      return require("./ab.ts").default as Tool;
    case "abrt-cli":
    case "abrt":
      return require("./abrt-cli.ts").default as Tool;
    case "ac":
    case "dump-acct":
    case "dump-utmp":
      return require("./ac.ts").default as Tool;
    case "ack":
      return require("./ack.ts").default as Tool;
    case "acme.sh":
      return require("./acme.sh.ts").default as Tool;
    case "acpi":
      return require("./acpi.ts").default as Tool;
    case "act":
      return require("./act.ts").default as Tool;
    case "actionlint":
      return require("./actionlint.ts").default as Tool;
    case "activemq":
      return require("./activemq.ts").default as Tool;
    case "addr2line":
      return require("./addr2line.ts").default as Tool;
    case "ag":
      return require("./ag.ts").default as Tool;
    case "age-keygen":
    case "rage-keygen":
      return require("./age-keygen.ts").default as Tool;
    case "age":
    case "rage":
      return require("./age.ts").default as Tool;
    case "agrind":
      return require("./agrind.ts").default as Tool;
    case "aide":
      return require("./aide.ts").default as Tool;
    case "airflow":
      return require("./airflow.ts").default as Tool;
    case "alembic":
    case "knex":
    case "sequelize":
    case "sequelize-cli":
    case "drizzle-kit":
    case "typeorm":
    case "diesel":
    case "sqlx":
    case "migrate":
    case "dbmate":
    case "sea-orm-cli":
    case "mikro-orm":
      return require("./alembic.ts").default as Tool;
    case "aliyun":
      return require("./aliyun.ts").default as Tool;
    case "amplify":
    case "ampx":
    case "sst":
    case "cdktf":
      return require("./amplify.ts").default as Tool;
    case "amtool":
      return require("./amtool.ts").default as Tool;
    case "ansible-galaxy":
      return require("./ansible-galaxy.ts").default as Tool;
    case "ansible-inventory":
    case "ansible-doc":
    case "ansible-config":
      return require("./ansible-inventory.ts").default as Tool;
    case "ansible-playbook":
      return require("./ansible-playbook.ts").default as Tool;
    case "ansible-pull":
    case "ansible-console":
      return require("./ansible-pull.ts").default as Tool;
    case "ansible-vault":
      return require("./ansible-vault.ts").default as Tool;
    case "ansible":
      return require("./ansible.ts").default as Tool;
    case "antctl":
      return require("./antctl.ts").default as Tool;
    case "apachectl":
    case "apache2ctl":
    case "httpd":
    case "apache2":
      return require("./apachectl.ts").default as Tool;
    case "apcaccess":
      return require("./apcaccess.ts").default as Tool;
    case "apk":
      return require("./apk.ts").default as Tool;
    case "apptainer":
    case "singularity":
      return require("./apptainer.ts").default as Tool;
    case "apropos":
      return require("./apropos.ts").default as Tool;
    case "apt-cache":
      return require("./apt-cache.ts").default as Tool;
    case "apt-config":
      return require("./apt-config.ts").default as Tool;
    case "apt-file":
      return require("./apt-file.ts").default as Tool;
    case "apt-key":
      return require("./apt-key.ts").default as Tool;
    case "apt-mark":
      return require("./apt-mark.ts").default as Tool;
    case "apt-rdepends":
      return require("./apt-rdepends.ts").default as Tool;
    case "apt-show-versions":
      return require("./apt-show-versions.ts").default as Tool;
    case "apt":
    case "apt-get":
    case "aptitude":
    case "nala":
      return require("./apt.ts").default as Tool;
    case "ar":
      return require("./ar.ts").default as Tool;
    case "arc_summary":
      return require("./arc_summary.ts").default as Tool;
    case "arcconf":
      return require("./arcconf.ts").default as Tool;
    case "arch":
      return require("./arch.ts").default as Tool;
    case "arcstat":
      return require("./arcstat.ts").default as Tool;
    case "argo":
      return require("./argo.ts").default as Tool;
    case "argocd":
      return require("./argocd.ts").default as Tool;
    case "arp-scan":
    case "fast":
      return require("./arp-scan.ts").default as Tool;
    case "arp":
      return require("./arp.ts").default as Tool;
    case "arping":
      return require("./arping.ts").default as Tool;
    case "asdf":
      return require("./asdf.ts").default as Tool;
    case "asinfo":
      return require("./asinfo.ts").default as Tool;
    case "asnmap":
      return require("./asnmap.ts").default as Tool;
    case "asterisk":
    case "rasterisk":
      return require("./asterisk.ts").default as Tool;
    case "at":
    case "batch":
      return require("./at.ts").default as Tool;
    case "atlas":
      return require("./atlas.ts").default as Tool;
    case "atop":
      return require("./atop.ts").default as Tool;
    case "atopsar":
      return require("./atopsar.ts").default as Tool;
    case "atq":
      return require("./atq.ts").default as Tool;
    case "atrm":
      return require("./atrm.ts").default as Tool;
    case "audit2allow":
    case "audit2why":
      return require("./audit2allow.ts").default as Tool;
    case "auditctl":
      return require("./auditctl.ts").default as Tool;
    case "aulast":
      return require("./aulast.ts").default as Tool;
    case "aureport":
    case "aulastlog":
    case "ausyscall":
      return require("./aureport.ts").default as Tool;
    case "ausearch":
      return require("./ausearch.ts").default as Tool;
    case "avahi-browse":
    case "avahi-resolve":
    case "avahi-resolve-address":
    case "avahi-resolve-host-name":
      return require("./avahi-browse.ts").default as Tool;
    case "awk":
    case "gawk":
    case "mawk":
    case "nawk":
    case "original-awk":
    case "bwk":
      return require("./awk.ts").default as Tool;
    case "aws-vault":
      return require("./aws-vault.ts").default as Tool;
    case "aws":
      return require("./aws.ts").default as Tool;
    case "awslogs":
      return require("./awslogs.ts").default as Tool;
    case "az":
      return require("./az.ts").default as Tool;
    case "azcopy":
      return require("./azcopy.ts").default as Tool;
    case "azd":
      return require("./azd.ts").default as Tool;
    case "badblocks":
      return require("./badblocks.ts").default as Tool;
    case "bandwhich":
      return require("./bandwhich.ts").default as Tool;
    case "barman":
      return require("./barman.ts").default as Tool;
    case "base32":
    case "basenc":
      return require("./base32.ts").default as Tool;
    case "base64":
    case "gbase64":
      return require("./base64.ts").default as Tool;
    case "basename":
    case "gbasename":
      return require("./basename.ts").default as Tool;
    case "bash":
    case "sh":
    case "dash":
    case "ash":
    case "ksh":
    case "ksh93":
    case "mksh":
    case "zsh":
    case "rbash":
      return require("./bash.ts").default as Tool;
    case "bat":
    case "batcat":
      return require("./bat.ts").default as Tool;
    case "bc":
      return require("./bc.ts").default as Tool;
    case "bcachefs":
      return require("./bcachefs.ts").default as Tool;
    case "bconsole":
    case "btape":
    case "bextract":
      return require("./bconsole.ts").default as Tool;
    case "biolatency-bpfcc":
    case "biosnoop-bpfcc":
    case "biotop-bpfcc":
    case "bitesize-bpfcc":
    case "cachestat-bpfcc":
    case "cachetop-bpfcc":
    case "capable-bpfcc":
    case "dcsnoop-bpfcc":
    case "dcstat-bpfcc":
    case "execsnoop-bpfcc":
    case "exitsnoop-bpfcc":
    case "ext4dist-bpfcc":
    case "ext4slower-bpfcc":
    case "xfsdist-bpfcc":
    case "xfsslower-bpfcc":
    case "btrfsdist-bpfcc":
    case "btrfsslower-bpfcc":
    case "filelife-bpfcc":
    case "fileslower-bpfcc":
    case "filetop-bpfcc":
    case "gethostlatency-bpfcc":
    case "hardirqs-bpfcc":
    case "killsnoop-bpfcc":
    case "mdflush-bpfcc":
    case "mountsnoop-bpfcc":
    case "nfsdist-bpfcc":
    case "nfsslower-bpfcc":
    case "offcputime-bpfcc":
    case "oomkill-bpfcc":
    case "opensnoop-bpfcc":
    case "pidpersec-bpfcc":
    case "profile-bpfcc":
    case "runqlat-bpfcc":
    case "runqlen-bpfcc":
    case "runqslower-bpfcc":
    case "softirqs-bpfcc":
    case "solisten-bpfcc":
    case "statsnoop-bpfcc":
    case "swapin-bpfcc":
    case "syncsnoop-bpfcc":
    case "syscount-bpfcc":
    case "tcpaccept-bpfcc":
    case "tcpconnect-bpfcc":
    case "tcpconnlat-bpfcc":
    case "tcpdrop-bpfcc":
    case "tcplife-bpfcc":
    case "tcpretrans-bpfcc":
    case "tcprtt-bpfcc":
    case "tcpstates-bpfcc":
    case "tcpsynbl-bpfcc":
    case "tcptop-bpfcc":
    case "tcptracer-bpfcc":
    case "threadsnoop-bpfcc":
    case "vfscount-bpfcc":
    case "vfsstat-bpfcc":
    case "wakeuptime-bpfcc":
    case "zfsdist-bpfcc":
    case "zfsslower-bpfcc":
    case "biolatency":
    case "biosnoop":
    case "biotop":
    case "bitesize":
    case "cachestat":
    case "cachetop":
    case "dcsnoop":
    case "dcstat":
    case "execsnoop":
    case "exitsnoop":
    case "ext4dist":
    case "ext4slower":
    case "xfsdist":
    case "xfsslower":
    case "btrfsdist":
    case "btrfsslower":
    case "filelife":
    case "fileslower":
    case "filetop":
    case "gethostlatency":
    case "hardirqs":
    case "killsnoop":
    case "mdflush":
    case "mountsnoop":
    case "nfsdist":
    case "nfsslower":
    case "offcputime":
    case "oomkill":
    case "opensnoop":
    case "pidpersec":
    case "runqlat":
    case "runqlen":
    case "runqslower":
    case "softirqs":
    case "solisten":
    case "statsnoop":
    case "swapin":
    case "syncsnoop":
    case "syscount":
    case "tcpaccept":
    case "tcpconnect":
    case "tcpconnlat":
    case "tcpdrop":
    case "tcplife":
    case "tcpretrans":
    case "tcprtt":
    case "tcpstates":
    case "tcpsynbl":
    case "tcptop":
    case "tcptracer":
    case "threadsnoop":
    case "vfscount":
    case "vfsstat":
    case "wakeuptime":
    case "zfsdist":
    case "zfsslower":
      return require("./biolatency-bpfcc.ts").default as Tool;
    case "biosdecode":
    case "vpddecode":
    case "ownership":
      return require("./biosdecode.ts").default as Tool;
    case "birdc":
    case "birdcl":
    case "birdc6":
      return require("./birdc.ts").default as Tool;
    case "bjobs":
    case "bhosts":
    case "bqueues":
    case "bhist":
    case "busers":
    case "lsload":
    case "lshosts":
      return require("./bjobs.ts").default as Tool;
    case "black":
      return require("./black.ts").default as Tool;
    case "blkid":
      return require("./blkid.ts").default as Tool;
    case "blockdev":
      return require("./blockdev.ts").default as Tool;
    case "bluetoothctl":
      return require("./bluetoothctl.ts").default as Tool;
    case "boltctl":
      return require("./boltctl.ts").default as Tool;
    case "bootc":
      return require("./bootc.ts").default as Tool;
    case "bootctl":
      return require("./bootctl.ts").default as Tool;
    case "borg":
      return require("./borg.ts").default as Tool;
    case "bpftool":
      return require("./bpftool.ts").default as Tool;
    case "bpftrace":
      return require("./bpftrace.ts").default as Tool;
    case "bq":
      return require("./bq.ts").default as Tool;
    case "brctl":
      return require("./brctl.ts").default as Tool;
    case "brew":
      return require("./brew.ts").default as Tool;
    case "bridge":
      return require("./bridge.ts").default as Tool;
    case "brotli":
    case "unbrotli":
      return require("./brotli.ts").default as Tool;
    case "bsdtar":
      return require("./bsdtar.ts").default as Tool;
    case "btm":
      return require("./btm.ts").default as Tool;
    case "btop":
    case "bpytop":
    case "gtop":
      return require("./btop.ts").default as Tool;
    case "btrbk":
      return require("./btrbk.ts").default as Tool;
    case "btrfs":
      return require("./btrfs.ts").default as Tool;
    case "buildah":
      return require("./buildah.ts").default as Tool;
    case "buildkite-agent":
      return require("./buildkite-agent.ts").default as Tool;
    case "bun":
      return require("./bun.ts").default as Tool;
    case "bundle":
    case "bundler":
      return require("./bundle.ts").default as Tool;
    case "busctl":
      return require("./busctl.ts").default as Tool;
    case "busybox":
    case "toybox":
      return require("./busybox.ts").default as Tool;
    case "bw":
      return require("./bw.ts").default as Tool;
    case "bzip2":
    case "bunzip2":
    case "pbzip2":
      return require("./bzip2.ts").default as Tool;
    case "c++filt":
      return require("./c++filt.ts").default as Tool;
    case "caddy":
      return require("./caddy.ts").default as Tool;
    case "cal":
    case "ncal":
      return require("./cal.ts").default as Tool;
    case "calicoctl":
      return require("./calicoctl.ts").default as Tool;
    case "capinfos":
      return require("./capinfos.ts").default as Tool;
    case "cargo":
      return require("./cargo.ts").default as Tool;
    case "cat":
    case "gcat":
      return require("./cat.ts").default as Tool;
    case "cbt":
      return require("./cbt.ts").default as Tool;
    case "ccze":
      return require("./ccze.ts").default as Tool;
    case "cdk":
      return require("./cdk.ts").default as Tool;
    case "cdk8s":
      return require("./cdk8s.ts").default as Tool;
    case "ceph":
      return require("./ceph.ts").default as Tool;
    case "certbot":
      return require("./certbot.ts").default as Tool;
    case "certtool":
      return require("./certtool.ts").default as Tool;
    case "cf":
      return require("./cf.ts").default as Tool;
    case "cfn-guard":
      return require("./cfn-guard.ts").default as Tool;
    case "cfn-lint":
      return require("./cfn-lint.ts").default as Tool;
    case "cfssl-certinfo":
    case "cfssl-scan":
      return require("./cfssl-certinfo.ts").default as Tool;
    case "cfssl":
      return require("./cfssl.ts").default as Tool;
    case "cgcreate":
    case "cgdelete":
    case "cgset":
    case "cgclassify":
    case "cgconfigparser":
    case "cgclear":
    case "cgrulesengd":
      return require("./cgcreate.ts").default as Tool;
    case "cgexec":
      return require("./cgexec.ts").default as Tool;
    case "chage":
      return require("./chage.ts").default as Tool;
    case "chamber":
      return require("./chamber.ts").default as Tool;
    case "chcat":
      return require("./chcat.ts").default as Tool;
    case "chcon":
      return require("./chcon.ts").default as Tool;
    case "check_http":
    case "check_curl":
      return require("./check_http.ts").default as Tool;
    case "check_load":
    case "check_disk":
    case "check_users":
    case "check_procs":
    case "check_swap":
    case "check_uptime":
    case "check_ping":
    case "check_ntp_time":
    case "check_ssh":
      return require("./check_load.ts").default as Tool;
    case "checkov":
      return require("./checkov.ts").default as Tool;
    case "checksec":
      return require("./checksec.ts").default as Tool;
    case "checkupdates":
      return require("./checkupdates.ts").default as Tool;
    case "chef-client":
    case "chef-solo":
    case "chef-apply":
    case "chef-run":
    case "inspec":
      return require("./chef-client.ts").default as Tool;
    case "chkconfig":
      return require("./chkconfig.ts").default as Tool;
    case "chmod":
    case "gchmod":
      return require("./chmod.ts").default as Tool;
    case "chntpw":
    case "pkcs11-tool":
    case "pkcs15-tool":
    case "p11tool":
    case "certutil":
    case "pk12util":
    case "mkpasswd":
    case "pwgen":
      return require("./chntpw.ts").default as Tool;
    case "choom":
      return require("./choom.ts").default as Tool;
    case "chown":
    case "chgrp":
    case "gchown":
      return require("./chown.ts").default as Tool;
    case "chronic":
    case "ifne":
      return require("./chronic.ts").default as Tool;
    case "chronyc":
      return require("./chronyc.ts").default as Tool;
    case "chroot":
      return require("./chroot.ts").default as Tool;
    case "chrt":
      return require("./chrt.ts").default as Tool;
    case "chsh":
    case "chfn":
      return require("./chsh.ts").default as Tool;
    case "cilium-dbg":
      return require("./cilium-dbg.ts").default as Tool;
    case "cilium-health":
      return require("./cilium-health.ts").default as Tool;
    case "cilium":
      return require("./cilium.ts").default as Tool;
    case "circleci":
      return require("./circleci.ts").default as Tool;
    case "civo":
      return require("./civo.ts").default as Tool;
    case "clamscan":
    case "clamdscan":
      return require("./clamscan.ts").default as Tool;
    case "claude":
    case "codex":
    case "gemini":
    case "opencode":
    case "qwen":
    case "cursor-agent":
    case "aider":
    case "goose":
    case "cline":
    case "amp":
    case "crush":
    case "droid":
      return require("./claude.ts").default as Tool;
    case "clear":
      return require("./clear.ts").default as Tool;
    case "clickhouse-client":
      return require("./clickhouse-client.ts").default as Tool;
    case "clickhouse-local":
    case "clickhouse-server":
    case "clickhouse-benchmark":
      return require("./clickhouse-local.ts").default as Tool;
    case "clickhouse":
      return require("./clickhouse.ts").default as Tool;
    case "cloc":
      return require("./cloc.ts").default as Tool;
    case "cloud-init":
      return require("./cloud-init.ts").default as Tool;
    case "cloudflared":
      return require("./cloudflared.ts").default as Tool;
    case "clush":
      return require("./clush.ts").default as Tool;
    case "clusterctl":
      return require("./clusterctl.ts").default as Tool;
    case "cmake":
    case "meson":
      return require("./cmake.ts").default as Tool;
    case "cmctl":
    case "kubectl-cert_manager":
      return require("./cmctl.ts").default as Tool;
    case "cmp":
      return require("./cmp.ts").default as Tool;
    case "cockroach":
      return require("./cockroach.ts").default as Tool;
    case "codespell":
      return require("./codespell.ts").default as Tool;
    case "col":
      return require("./col.ts").default as Tool;
    case "colcrt":
      return require("./colcrt.ts").default as Tool;
    case "colima":
      return require("./colima.ts").default as Tool;
    case "collectdctl":
      return require("./collectdctl.ts").default as Tool;
    case "collectl":
      return require("./collectl.ts").default as Tool;
    case "colrm":
      return require("./colrm.ts").default as Tool;
    case "column":
      return require("./column.ts").default as Tool;
    case "combine":
      return require("./combine.ts").default as Tool;
    case "comm":
    case "gcomm":
      return require("./comm.ts").default as Tool;
    case "composer":
      return require("./composer.ts").default as Tool;
    case "compsize":
      return require("./compsize.ts").default as Tool;
    case "conda":
    case "mamba":
    case "micromamba":
      return require("./conda.ts").default as Tool;
    case "condor_q":
    case "condor_status":
    case "condor_history":
    case "condor_version":
      return require("./condor_q.ts").default as Tool;
    case "confluent":
      return require("./confluent.ts").default as Tool;
    case "conftest":
      return require("./conftest.ts").default as Tool;
    case "conntrack":
      return require("./conntrack.ts").default as Tool;
    case "consul":
      return require("./consul.ts").default as Tool;
    case "copilot":
      return require("./copilot.ts").default as Tool;
    case "coredumpctl":
      return require("./coredumpctl.ts").default as Tool;
    case "corosync-cfgtool":
      return require("./corosync-cfgtool.ts").default as Tool;
    case "corosync-quorumtool":
      return require("./corosync-quorumtool.ts").default as Tool;
    case "cortextool":
    case "lokitool":
      return require("./cortextool.ts").default as Tool;
    case "cosign":
      return require("./cosign.ts").default as Tool;
    case "couchbase-cli":
      return require("./couchbase-cli.ts").default as Tool;
    case "cp":
    case "gcp":
      return require("./cp.ts").default as Tool;
    case "cpan":
      return require("./cpan.ts").default as Tool;
    case "cpanm":
      return require("./cpanm.ts").default as Tool;
    case "cpio":
      return require("./cpio.ts").default as Tool;
    case "cppcheck":
      return require("./cppcheck.ts").default as Tool;
    case "cpufreq-info":
      return require("./cpufreq-info.ts").default as Tool;
    case "cpufreq-set":
      return require("./cpufreq-set.ts").default as Tool;
    case "cpuid":
      return require("./cpuid.ts").default as Tool;
    case "cpupower":
      return require("./cpupower.ts").default as Tool;
    case "cqlsh":
      return require("./cqlsh.ts").default as Tool;
    case "crane":
      return require("./crane.ts").default as Tool;
    case "createdb":
      return require("./createdb.ts").default as Tool;
    case "createuser":
      return require("./createuser.ts").default as Tool;
    case "crictl":
      return require("./crictl.ts").default as Tool;
    case "crm":
      return require("./crm.ts").default as Tool;
    case "crm_mon":
      return require("./crm_mon.ts").default as Tool;
    case "crm_resource":
      return require("./crm_resource.ts").default as Tool;
    case "crm_simulate":
      return require("./crm_simulate.ts").default as Tool;
    case "crm_verify":
      return require("./crm_verify.ts").default as Tool;
    case "crontab":
      return require("./crontab.ts").default as Tool;
    case "crsctl":
      return require("./crsctl.ts").default as Tool;
    case "cryptsetup":
      return require("./cryptsetup.ts").default as Tool;
    case "cscli":
      return require("./cscli.ts").default as Tool;
    case "csplit":
      return require("./csplit.ts").default as Tool;
    case "csvcut":
    case "csvgrep":
    case "csvlook":
    case "csvstat":
    case "csvsort":
    case "csvjoin":
    case "csvstack":
    case "csvjson":
    case "csvformat":
      return require("./csvcut.ts").default as Tool;
    case "ctr":
      return require("./ctr.ts").default as Tool;
    case "cue":
      return require("./cue.ts").default as Tool;
    case "curl":
      return require("./curl.ts").default as Tool;
    case "curlie":
      return require("./curlie.ts").default as Tool;
    case "cut":
    case "gcut":
      return require("./cut.ts").default as Tool;
    case "dagster":
      return require("./dagster.ts").default as Tool;
    case "dasel":
      return require("./dasel.ts").default as Tool;
    case "datadog-agent":
      return require("./datadog-agent.ts").default as Tool;
    case "datadog-ci":
      return require("./datadog-ci.ts").default as Tool;
    case "datamash":
      return require("./datamash.ts").default as Tool;
    case "date":
    case "gdate":
      return require("./date.ts").default as Tool;
    case "daxctl":
    case "cxl":
      return require("./daxctl.ts").default as Tool;
    case "db2":
      return require("./db2.ts").default as Tool;
    case "dbt":
      return require("./dbt.ts").default as Tool;
    case "dc":
      return require("./dc.ts").default as Tool;
    case "dcgmi":
      return require("./dcgmi.ts").default as Tool;
    case "dconf":
      return require("./dconf.ts").default as Tool;
    case "dd":
    case "gdd":
      return require("./dd.ts").default as Tool;
    case "deborphan":
      return require("./deborphan.ts").default as Tool;
    case "debsecan":
      return require("./debsecan.ts").default as Tool;
    case "debsums":
      return require("./debsums.ts").default as Tool;
    case "debugfs":
      return require("./debugfs.ts").default as Tool;
    case "decode-dimms":
    case "decode-vaio":
      return require("./decode-dimms.ts").default as Tool;
    case "delta":
      return require("./delta.ts").default as Tool;
    case "deno":
      return require("./deno.ts").default as Tool;
    case "df":
    case "gdf":
      return require("./df.ts").default as Tool;
    case "dfc":
      return require("./dfc.ts").default as Tool;
    case "dhall":
    case "dhall-to-json":
    case "dhall-to-yaml":
      return require("./dhall.ts").default as Tool;
    case "dict":
      return require("./dict.ts").default as Tool;
    case "diff":
    case "gdiff":
    case "colordiff":
      return require("./diff.ts").default as Tool;
    case "diff3":
      return require("./diff3.ts").default as Tool;
    case "diffoscope":
      return require("./diffoscope.ts").default as Tool;
    case "diffstat":
      return require("./diffstat.ts").default as Tool;
    case "difft":
    case "diff-so-fancy":
    case "hexyl":
      return require("./difft.ts").default as Tool;
    case "dig":
    case "kdig":
    case "delv":
    case "mdig":
      return require("./dig.ts").default as Tool;
    case "dircolors":
      return require("./dircolors.ts").default as Tool;
    case "dirname":
    case "gdirname":
      return require("./dirname.ts").default as Tool;
    case "distrobox":
      return require("./distrobox.ts").default as Tool;
    case "dkms":
      return require("./dkms.ts").default as Tool;
    case "dmesg":
      return require("./dmesg.ts").default as Tool;
    case "dmidecode":
      return require("./dmidecode.ts").default as Tool;
    case "dmsetup":
      return require("./dmsetup.ts").default as Tool;
    case "dnf":
    case "yum":
    case "microdnf":
    case "dnf4":
    case "dnf5":
      return require("./dnf.ts").default as Tool;
    case "dnsx":
      return require("./dnsx.ts").default as Tool;
    case "doas":
      return require("./doas.ts").default as Tool;
    case "docker-compose":
    case "podman-compose":
      return require("./docker-compose.ts").default as Tool;
    case "docker-slim":
    case "slim":
    case "mint":
      return require("./docker-slim.ts").default as Tool;
    case "docker":
      return require("./docker.ts").default as Tool;
    case "doctl":
      return require("./doctl.ts").default as Tool;
    case "dog":
      return require("./dog.ts").default as Tool;
    case "doggo":
    case "dnstracer":
      return require("./doggo.ts").default as Tool;
    case "dokku":
      return require("./dokku.ts").default as Tool;
    case "dolt":
      return require("./dolt.ts").default as Tool;
    case "dool":
      return require("./dool.ts").default as Tool;
    case "doppler":
      return require("./doppler.ts").default as Tool;
    case "dos2unix":
    case "unix2dos":
    case "mac2unix":
    case "unix2mac":
      return require("./dos2unix.ts").default as Tool;
    case "dot":
    case "neato":
    case "fdp":
    case "sfdp":
    case "twopi":
    case "circo":
      return require("./dot.ts").default as Tool;
    case "dotnet-counters":
      return require("./dotnet-counters.ts").default as Tool;
    case "dotnet-gcdump":
      return require("./dotnet-gcdump.ts").default as Tool;
    case "dotnet-trace":
    case "dotnet-dump":
    case "dotnet-stack":
      return require("./dotnet-trace.ts").default as Tool;
    case "dotnet":
      return require("./dotnet.ts").default as Tool;
    case "doveadm":
      return require("./doveadm.ts").default as Tool;
    case "doveconf":
      return require("./doveconf.ts").default as Tool;
    case "dpkg-query":
      return require("./dpkg-query.ts").default as Tool;
    case "dpkg":
    case "dpkg-deb":
      return require("./dpkg.ts").default as Tool;
    case "dracut":
      return require("./dracut.ts").default as Tool;
    case "drbdadm":
      return require("./drbdadm.ts").default as Tool;
    case "drbdsetup":
      return require("./drbdsetup.ts").default as Tool;
    case "driftctl":
      return require("./driftctl.ts").default as Tool;
    case "drill":
      return require("./drill.ts").default as Tool;
    case "drone":
      return require("./drone.ts").default as Tool;
    case "dropdb":
      return require("./dropdb.ts").default as Tool;
    case "dropuser":
      return require("./dropuser.ts").default as Tool;
    case "drush":
      return require("./drush.ts").default as Tool;
    case "dstat":
    case "pcp-dstat":
      return require("./dstat.ts").default as Tool;
    case "du":
      return require("./du.ts").default as Tool;
    case "dua":
      return require("./dua.ts").default as Tool;
    case "duc":
      return require("./duc.ts").default as Tool;
    case "duckdb":
      return require("./duckdb.ts").default as Tool;
    case "duf":
      return require("./duf.ts").default as Tool;
    case "dumpcap":
      return require("./dumpcap.ts").default as Tool;
    case "dumpe2fs":
    case "e2freefrag":
    case "e2mmpstatus":
      return require("./dumpe2fs.ts").default as Tool;
    case "duplicity":
      return require("./duplicity.ts").default as Tool;
    case "dust":
      return require("./dust.ts").default as Tool;
    case "dyff":
      return require("./dyff.ts").default as Tool;
    case "dysk":
    case "dutree":
      return require("./dysk.ts").default as Tool;
    case "e2fsck":
    case "fsck.ext2":
    case "fsck.ext3":
    case "fsck.ext4":
      return require("./e2fsck.ts").default as Tool;
    case "e2label":
      return require("./e2label.ts").default as Tool;
    case "e4defrag":
      return require("./e4defrag.ts").default as Tool;
    case "eb":
      return require("./eb.ts").default as Tool;
    case "echo":
    case "gecho":
      return require("./echo.ts").default as Tool;
    case "ecs-cli":
      return require("./ecs-cli.ts").default as Tool;
    case "edac-util":
      return require("./edac-util.ts").default as Tool;
    case "edquota":
    case "setquota":
    case "quotaon":
    case "quotaoff":
    case "quotacheck":
    case "convertquota":
    case "warnquota":
      return require("./edquota.ts").default as Tool;
    case "efibootmgr":
      return require("./efibootmgr.ts").default as Tool;
    case "efivar":
      return require("./efivar.ts").default as Tool;
    case "eksctl":
      return require("./eksctl.ts").default as Tool;
    case "elasticsearch-keystore":
      return require("./elasticsearch-keystore.ts").default as Tool;
    case "elasticsearch-plugin":
    case "opensearch-plugin":
    case "kibana-plugin":
    case "logstash-plugin":
      return require("./elasticsearch-plugin.ts").default as Tool;
    case "elasticsearch-reset-password":
    case "elasticsearch-setup-passwords":
    case "elasticsearch-create-enrollment-token":
    case "elasticsearch-service-tokens":
    case "elasticsearch-certutil":
    case "elasticsearch-certgen":
    case "elasticsearch-node":
    case "elasticsearch-shard":
    case "elasticsearch-syskeygen":
    case "elasticsearch-saml-metadata":
    case "elasticsearch":
    case "kibana":
    case "logstash":
      return require("./elasticsearch-reset-password.ts").default as Tool;
    case "elasticsearch-users":
      return require("./elasticsearch-users.ts").default as Tool;
    case "emerge":
      return require("./emerge.ts").default as Tool;
    case "enca":
      return require("./enca.ts").default as Tool;
    case "entr":
    case "watchexec":
    case "nodemon":
    case "reflex":
    case "air":
    case "chokidar":
    case "when-changed":
    case "byobu":
    case "zellij":
    case "dtach":
    case "abduco":
      return require("./entr.ts").default as Tool;
    case "env":
    case "genv":
      return require("./env.ts").default as Tool;
    case "envoy":
      return require("./envoy.ts").default as Tool;
    case "equery":
    case "eix":
    case "qlist":
    case "qdepends":
    case "qfile":
    case "qsearch":
    case "qsize":
    case "quse":
    case "qlop":
      return require("./equery.ts").default as Tool;
    case "eselect":
      return require("./eselect.ts").default as Tool;
    case "etcdctl":
      return require("./etcdctl.ts").default as Tool;
    case "etcdutl":
      return require("./etcdutl.ts").default as Tool;
    case "etckeeper":
      return require("./etckeeper.ts").default as Tool;
    case "etherwake":
    case "ether-wake":
    case "wol":
      return require("./etherwake.ts").default as Tool;
    case "ethtool":
      return require("./ethtool.ts").default as Tool;
    case "eu-readelf":
    case "eu-size":
    case "eu-nm":
    case "eu-elflint":
      return require("./eu-readelf.ts").default as Tool;
    case "eu-stack":
      return require("./eu-stack.ts").default as Tool;
    case "evans":
    case "grpc_cli":
      return require("./evans.ts").default as Tool;
    case "exiftool":
      return require("./exiftool.ts").default as Tool;
    case "exigrep":
      return require("./exigrep.ts").default as Tool;
    case "exim":
    case "exim4":
      return require("./exim.ts").default as Tool;
    case "eximstats":
      return require("./eximstats.ts").default as Tool;
    case "exinext":
      return require("./exinext.ts").default as Tool;
    case "exiqgrep":
      return require("./exiqgrep.ts").default as Tool;
    case "exiqsumm":
    case "qshape":
    case "pflogsumm":
      return require("./exiqsumm.ts").default as Tool;
    case "exo":
      return require("./exo.ts").default as Tool;
    case "expac":
      return require("./expac.ts").default as Tool;
    case "expand":
    case "gexpand":
      return require("./expand.ts").default as Tool;
    case "exportfs":
      return require("./exportfs.ts").default as Tool;
    case "expr":
    case "gexpr":
      return require("./expr.ts").default as Tool;
    case "eza":
    case "exa":
    case "lsd":
      return require("./eza.ts").default as Tool;
    case "facter":
      return require("./facter.ts").default as Tool;
    case "factor":
      return require("./factor.ts").default as Tool;
    case "fail2ban-client":
      return require("./fail2ban-client.ts").default as Tool;
    case "fail2ban-regex":
      return require("./fail2ban-regex.ts").default as Tool;
    case "faillock":
      return require("./faillock.ts").default as Tool;
    case "false":
    case "gfalse":
      return require("./false.ts").default as Tool;
    case "fastfetch":
      return require("./fastfetch.ts").default as Tool;
    case "fatrace":
      return require("./fatrace.ts").default as Tool;
    case "fc-list":
    case "fc-scan":
      return require("./fc-list.ts").default as Tool;
    case "fclones":
      return require("./fclones.ts").default as Tool;
    case "fd":
    case "fdfind":
      return require("./fd.ts").default as Tool;
    case "fdisk":
    case "cfdisk":
      return require("./fdisk.ts").default as Tool;
    case "fdupes":
      return require("./fdupes.ts").default as Tool;
    case "ffprobe":
      return require("./ffprobe.ts").default as Tool;
    case "file":
      return require("./file.ts").default as Tool;
    case "filebeat":
    case "metricbeat":
    case "heartbeat":
    case "auditbeat":
    case "packetbeat":
    case "winlogbeat":
    case "journalbeat":
      return require("./filebeat.ts").default as Tool;
    case "filefrag":
      return require("./filefrag.ts").default as Tool;
    case "fincore":
      return require("./fincore.ts").default as Tool;
    case "find":
    case "gfind":
    case "bfs":
      return require("./find.ts").default as Tool;
    case "findfs":
      return require("./findfs.ts").default as Tool;
    case "findmnt":
      return require("./findmnt.ts").default as Tool;
    case "finger":
    case "pinky":
      return require("./finger.ts").default as Tool;
    case "firebase":
      return require("./firebase.ts").default as Tool;
    case "firewall-cmd":
      return require("./firewall-cmd.ts").default as Tool;
    case "flarectl":
      return require("./flarectl.ts").default as Tool;
    case "flatpak":
      return require("./flatpak.ts").default as Tool;
    case "flock":
      return require("./flock.ts").default as Tool;
    case "fluent-bit":
    case "fluentd":
    case "promtail":
    case "node_exporter":
    case "prometheus":
    case "alertmanager":
    case "grafana-server":
    case "loki":
      return require("./fluent-bit.ts").default as Tool;
    case "flux":
      return require("./flux.ts").default as Tool;
    case "flyctl":
    case "fly":
      return require("./flyctl.ts").default as Tool;
    case "flyway":
      return require("./flyway.ts").default as Tool;
    case "fmt":
    case "gfmt":
      return require("./fmt.ts").default as Tool;
    case "fold":
    case "gfold":
      return require("./fold.ts").default as Tool;
    case "fping":
    case "bmon":
    case "nload":
    case "ipcalc":
    case "sipcalc":
      return require("./fping.ts").default as Tool;
    case "free":
      return require("./free.ts").default as Tool;
    case "fs_cli":
      return require("./fs_cli.ts").default as Tool;
    case "fsck":
      return require("./fsck.ts").default as Tool;
    case "fsck.xfs":
    case "fsck.vfat":
    case "fsck.fat":
    case "fsck.minix":
    case "fsck.btrfs":
    case "fsck.f2fs":
    case "fsck.cramfs":
    case "fsck.exfat":
    case "dosfsck":
      return require("./fsck.xfs.ts").default as Tool;
    case "fsfreeze":
    case "e2image":
    case "e2undo":
    case "chcpu":
    case "chmem":
    case "kexec":
    case "switch_root":
    case "pivot_root":
      return require("./fsfreeze.ts").default as Tool;
    case "fstrim":
      return require("./fstrim.ts").default as Tool;
    case "fswatch":
      return require("./fswatch.ts").default as Tool;
    case "fuser":
      return require("./fuser.ts").default as Tool;
    case "fwupdmgr":
      return require("./fwupdmgr.ts").default as Tool;
    case "fzf":
      return require("./fzf.ts").default as Tool;
    case "gau":
      return require("./gau.ts").default as Tool;
    case "gcloud":
      return require("./gcloud.ts").default as Tool;
    case "gcrane":
      return require("./gcrane.ts").default as Tool;
    case "gdb":
    case "lldb":
    case "rr":
    case "gcore":
    case "valgrind":
    case "heaptrack":
    case "criu":
    case "rbspy":
    case "async-profiler":
    case "uftrace":
      return require("./gdb.ts").default as Tool;
    case "gdbus":
      return require("./gdbus.ts").default as Tool;
    case "gdisk":
      return require("./gdisk.ts").default as Tool;
    case "gdu":
    case "gdu-go":
      return require("./gdu.ts").default as Tool;
    case "gem":
      return require("./gem.ts").default as Tool;
    case "geoiplookup":
    case "geoiplookup6":
      return require("./geoiplookup.ts").default as Tool;
    case "getcap":
      return require("./getcap.ts").default as Tool;
    case "getconf":
      return require("./getconf.ts").default as Tool;
    case "getenforce":
    case "sestatus":
    case "selinuxenabled":
    case "getsebool":
    case "seinfo":
    case "sesearch":
    case "matchpathcon":
    case "avcstat":
    case "secon":
    case "selinuxexeccon":
    case "getseuser":
      return require("./getenforce.ts").default as Tool;
    case "getent":
      return require("./getent.ts").default as Tool;
    case "getfacl":
      return require("./getfacl.ts").default as Tool;
    case "getfattr":
      return require("./getfattr.ts").default as Tool;
    case "gh":
      return require("./gh.ts").default as Tool;
    case "ghc-pkg":
      return require("./ghc-pkg.ts").default as Tool;
    case "git-sizer":
      return require("./git-sizer.ts").default as Tool;
    case "git":
      return require("./git.ts").default as Tool;
    case "gita":
      return require("./gita.ts").default as Tool;
    case "gitlab-ctl":
      return require("./gitlab-ctl.ts").default as Tool;
    case "gitlab-runner":
      return require("./gitlab-runner.ts").default as Tool;
    case "glab":
      return require("./glab.ts").default as Tool;
    case "glances":
      return require("./glances.ts").default as Tool;
    case "glooctl":
      return require("./glooctl.ts").default as Tool;
    case "glow":
      return require("./glow.ts").default as Tool;
    case "gluster":
      return require("./gluster.ts").default as Tool;
    case "gnmic":
      return require("./gnmic.ts").default as Tool;
    case "gnutls-cli":
      return require("./gnutls-cli.ts").default as Tool;
    case "go":
      return require("./go.ts").default as Tool;
    case "goaccess":
      return require("./goaccess.ts").default as Tool;
    case "gobgp":
      return require("./gobgp.ts").default as Tool;
    case "gofmt":
      return require("./gofmt.ts").default as Tool;
    case "gopass":
      return require("./gopass.ts").default as Tool;
    case "gops":
      return require("./gops.ts").default as Tool;
    case "govc":
      return require("./govc.ts").default as Tool;
    case "gpg":
    case "gpg2":
      return require("./gpg.ts").default as Tool;
    case "gpgconf":
      return require("./gpgconf.ts").default as Tool;
    case "gpgv":
      return require("./gpgv.ts").default as Tool;
    case "grafana-cli":
      return require("./grafana-cli.ts").default as Tool;
    case "grep":
    case "egrep":
    case "fgrep":
    case "ggrep":
      return require("./grep.ts").default as Tool;
    case "grepcidr":
      return require("./grepcidr.ts").default as Tool;
    case "gron":
      return require("./gron.ts").default as Tool;
    case "groups":
      return require("./groups.ts").default as Tool;
    case "growpart":
      return require("./growpart.ts").default as Tool;
    case "grpc_health_probe":
    case "grpc-health-probe":
      return require("./grpc_health_probe.ts").default as Tool;
    case "grpcurl":
      return require("./grpcurl.ts").default as Tool;
    case "grub-editenv":
    case "grub2-editenv":
      return require("./grub-editenv.ts").default as Tool;
    case "grub-file":
    case "grub2-file":
      return require("./grub-file.ts").default as Tool;
    case "grub-probe":
    case "grub2-probe":
      return require("./grub-probe.ts").default as Tool;
    case "grub-script-check":
    case "grub2-script-check":
      return require("./grub-script-check.ts").default as Tool;
    case "grubby":
      return require("./grubby.ts").default as Tool;
    case "grype":
      return require("./grype.ts").default as Tool;
    case "gsettings":
      return require("./gsettings.ts").default as Tool;
    case "gsutil":
      return require("./gsutil.ts").default as Tool;
    case "guix":
      return require("./guix.ts").default as Tool;
    case "gunicorn":
    case "uvicorn":
    case "hypercorn":
    case "daphne":
    case "waitress-serve":
    case "uwsgi":
    case "celery":
    case "sidekiq":
    case "rq":
    case "dramatiq":
    case "flask":
    case "django-admin":
    case "streamlit":
    case "varnishd":
    case "memcached":
    case "mosquitto":
      return require("./gunicorn.ts").default as Tool;
    case "gzip":
    case "gunzip":
    case "pigz":
    case "unpigz":
    case "compress":
    case "uncompress":
      return require("./gzip.ts").default as Tool;
    case "hadolint":
      return require("./hadolint.ts").default as Tool;
    case "haproxy":
      return require("./haproxy.ts").default as Tool;
    case "hcloud":
      return require("./hcloud.ts").default as Tool;
    case "hddtemp":
      return require("./hddtemp.ts").default as Tool;
    case "hdfs":
    case "hadoop":
      return require("./hdfs.ts").default as Tool;
    case "hdparm":
      return require("./hdparm.ts").default as Tool;
    case "head":
    case "ghead":
      return require("./head.ts").default as Tool;
    case "helm":
      return require("./helm.ts").default as Tool;
    case "helmfile":
      return require("./helmfile.ts").default as Tool;
    case "help":
      return require("./help.ts").default as Tool;
    case "heroku":
      return require("./heroku.ts").default as Tool;
    case "hexdump":
    case "hd":
      return require("./hexdump.ts").default as Tool;
    case "hfind":
      return require("./hfind.ts").default as Tool;
    case "hg":
      return require("./hg.ts").default as Tool;
    case "highlight":
      return require("./highlight.ts").default as Tool;
    case "homectl":
      return require("./homectl.ts").default as Tool;
    case "host":
      return require("./host.ts").default as Tool;
    case "hostid":
      return require("./hostid.ts").default as Tool;
    case "hostname":
    case "domainname":
    case "nisdomainname":
    case "ypdomainname":
    case "dnsdomainname":
      return require("./hostname.ts").default as Tool;
    case "hostnamectl":
      return require("./hostnamectl.ts").default as Tool;
    case "hping3":
    case "hping":
    case "zmap":
    case "slowhttptest":
      return require("./hping3.ts").default as Tool;
    case "htmlq":
      return require("./htmlq.ts").default as Tool;
    case "htop":
      return require("./htop.ts").default as Tool;
    case "htpasswd":
      return require("./htpasswd.ts").default as Tool;
    case "http":
    case "https":
      return require("./http.ts").default as Tool;
    case "httpie":
      return require("./httpie.ts").default as Tool;
    case "httping":
      return require("./httping.ts").default as Tool;
    case "hub":
      return require("./hub.ts").default as Tool;
    case "hubble":
      return require("./hubble.ts").default as Tool;
    case "hwclock":
      return require("./hwclock.ts").default as Tool;
    case "hwinfo":
      return require("./hwinfo.ts").default as Tool;
    case "hwloc-info":
      return require("./hwloc-info.ts").default as Tool;
    case "hyperfine":
      return require("./hyperfine.ts").default as Tool;
    case "i2cdetect":
      return require("./i2cdetect.ts").default as Tool;
    case "i2cdump":
      return require("./i2cdump.ts").default as Tool;
    case "ibmcloud":
    case "ic":
    case "bx":
      return require("./ibmcloud.ts").default as Tool;
    case "ibstat":
    case "ibstatus":
    case "ibv_devinfo":
    case "ibv_devices":
      return require("./ibstat.ts").default as Tool;
    case "icat":
    case "fcat":
    case "blkcat":
    case "blkls":
    case "img_cat":
    case "mmcat":
    case "jcat":
      return require("./icat.ts").default as Tool;
    case "icdiff":
      return require("./icdiff.ts").default as Tool;
    case "iconv":
      return require("./iconv.ts").default as Tool;
    case "id":
      return require("./id.ts").default as Tool;
    case "identify":
      return require("./identify.ts").default as Tool;
    case "ifconfig":
      return require("./ifconfig.ts").default as Tool;
    case "ifdata":
    case "isutf8":
    case "errno":
      return require("./ifdata.ts").default as Tool;
    case "iftop":
      return require("./iftop.ts").default as Tool;
    case "imgpkg":
      return require("./imgpkg.ts").default as Tool;
    case "incus":
      return require("./incus.ts").default as Tool;
    case "infisical":
      return require("./infisical.ts").default as Tool;
    case "influx":
      return require("./influx.ts").default as Tool;
    case "info":
    case "pinfo":
      return require("./info.ts").default as Tool;
    case "infracost":
      return require("./infracost.ts").default as Tool;
    case "init":
    case "telinit":
      return require("./init.ts").default as Tool;
    case "initctl":
      return require("./initctl.ts").default as Tool;
    case "innochecksum":
      return require("./innochecksum.ts").default as Tool;
    case "innotop":
      return require("./innotop.ts").default as Tool;
    case "inotifywait":
    case "fsnotifywait":
      return require("./inotifywait.ts").default as Tool;
    case "inotifywatch":
    case "fsnotifywatch":
      return require("./inotifywatch.ts").default as Tool;
    case "install":
    case "ginstall":
      return require("./install.ts").default as Tool;
    case "inxi":
      return require("./inxi.ts").default as Tool;
    case "ionice":
      return require("./ionice.ts").default as Tool;
    case "ioping":
      return require("./ioping.ts").default as Tool;
    case "iostat":
      return require("./iostat.ts").default as Tool;
    case "iotop":
    case "iotop-c":
    case "iotop-py":
      return require("./iotop.ts").default as Tool;
    case "ip":
      return require("./ip.ts").default as Tool;
    case "ipa":
      return require("./ipa.ts").default as Tool;
    case "ipactl":
      return require("./ipactl.ts").default as Tool;
    case "ipcrm":
    case "ipcmk":
      return require("./ipcrm.ts").default as Tool;
    case "ipcs":
      return require("./ipcs.ts").default as Tool;
    case "iperf":
    case "iperf3":
    case "netperf":
    case "mgen":
    case "trafgen":
      return require("./iperf.ts").default as Tool;
    case "ipinfo":
      return require("./ipinfo.ts").default as Tool;
    case "ipmi-sel":
      return require("./ipmi-sel.ts").default as Tool;
    case "ipmi-sensors":
      return require("./ipmi-sensors.ts").default as Tool;
    case "ipmitool":
      return require("./ipmitool.ts").default as Tool;
    case "ipset":
      return require("./ipset.ts").default as Tool;
    case "iptables-restore":
    case "ip6tables-restore":
    case "netfilter-persistent":
      return require("./iptables-restore.ts").default as Tool;
    case "iptables-save":
    case "ip6tables-save":
      return require("./iptables-save.ts").default as Tool;
    case "iptables":
    case "ip6tables":
    case "iptables-nft":
    case "iptables-legacy":
    case "ip6tables-nft":
    case "ip6tables-legacy":
    case "arptables":
    case "ebtables":
      return require("./iptables.ts").default as Tool;
    case "ipvsadm":
      return require("./ipvsadm.ts").default as Tool;
    case "irb":
    case "pry":
    case "erb":
    case "rails":
    case "thor":
    case "rspec":
    case "rackup":
    case "puma":
    case "unicorn":
    case "cap":
    case "kamal":
      return require("./irb.ts").default as Tool;
    case "irqbalance":
      return require("./irqbalance.ts").default as Tool;
    case "iscsiadm":
      return require("./iscsiadm.ts").default as Tool;
    case "isoinfo":
    case "isodump":
    case "isovfy":
      return require("./isoinfo.ts").default as Tool;
    case "isosize":
      return require("./isosize.ts").default as Tool;
    case "isql":
    case "iusql":
      return require("./isql.ts").default as Tool;
    case "istioctl":
      return require("./istioctl.ts").default as Tool;
    case "iw":
      return require("./iw.ts").default as Tool;
    case "iwconfig":
      return require("./iwconfig.ts").default as Tool;
    case "iwgetid":
      return require("./iwgetid.ts").default as Tool;
    case "iwlist":
      return require("./iwlist.ts").default as Tool;
    case "jar":
      return require("./jar.ts").default as Tool;
    case "jarsigner":
      return require("./jarsigner.ts").default as Tool;
    case "java":
      return require("./java.ts").default as Tool;
    case "javac":
      return require("./javac.ts").default as Tool;
    case "javap":
      return require("./javap.ts").default as Tool;
    case "jc":
      return require("./jc.ts").default as Tool;
    case "jcmd":
      return require("./jcmd.ts").default as Tool;
    case "jdeps":
      return require("./jdeps.ts").default as Tool;
    case "jdupes":
      return require("./jdupes.ts").default as Tool;
    case "jello":
      return require("./jello.ts").default as Tool;
    case "jenv":
    case "tfenv":
    case "tfswitch":
      return require("./jenv.ts").default as Tool;
    case "jfr":
      return require("./jfr.ts").default as Tool;
    case "jinfo":
      return require("./jinfo.ts").default as Tool;
    case "jira":
      return require("./jira.ts").default as Tool;
    case "jj":
      return require("./jj.ts").default as Tool;
    case "jless":
    case "mdcat":
      return require("./jless.ts").default as Tool;
    case "jmap":
      return require("./jmap.ts").default as Tool;
    case "choose":
    case "yj":
    case "jp":
      return require("./jo.ts").default as Tool;
    case "join":
    case "gjoin":
      return require("./join.ts").default as Tool;
    case "journalctl":
      return require("./journalctl.ts").default as Tool;
    case "jps":
      return require("./jps.ts").default as Tool;
    case "jq":
    case "gojq":
    case "jaq":
      return require("./jq.ts").default as Tool;
    case "json_pp":
      return require("./json_pp.ts").default as Tool;
    case "jsonlint":
    case "jsonlint-php":
      return require("./jsonlint.ts").default as Tool;
    case "jsonnet":
      return require("./jsonnet.ts").default as Tool;
    case "jstack":
      return require("./jstack.ts").default as Tool;
    case "jstat":
      return require("./jstat.ts").default as Tool;
    case "jtbl":
      return require("./jtbl.ts").default as Tool;
    case "just":
      return require("./just.ts").default as Tool;
    case "k0s":
      return require("./k0s.ts").default as Tool;
    case "k3d":
      return require("./k3d.ts").default as Tool;
    case "k3s":
      return require("./k3s.ts").default as Tool;
    case "k9s":
      return require("./k9s.ts").default as Tool;
    case "kadmin":
    case "kadmin.local":
      return require("./kadmin.ts").default as Tool;
    case "kaf":
      return require("./kaf.ts").default as Tool;
    case "kafka-cluster.sh":
    case "kafka-cluster":
      return require("./kafka-cluster.sh.ts").default as Tool;
    case "kafka-console-consumer.sh":
    case "kafka-console-consumer":
    case "kafka-avro-console-consumer":
    case "kafka-json-schema-console-consumer":
    case "kafka-protobuf-console-consumer":
      return require("./kafka-console-consumer.sh.ts").default as Tool;
    case "kafka-console-producer.sh":
    case "kafka-console-producer":
    case "kafka-producer-perf-test.sh":
    case "kafka-producer-perf-test":
    case "kafka-verifiable-producer.sh":
    case "kafka-e2e-latency.sh":
    case "kafka-avro-console-producer":
    case "kafka-json-schema-console-producer":
    case "kafka-protobuf-console-producer":
      return require("./kafka-console-producer.sh.ts").default as Tool;
    case "kafka-delete-records.sh":
    case "kafka-delete-records":
    case "kafka-streams-application-reset.sh":
    case "kafka-streams-application-reset":
      return require("./kafka-delete-records.sh.ts").default as Tool;
    case "kafka-dump-log.sh":
    case "kafka-dump-log":
      return require("./kafka-dump-log.sh.ts").default as Tool;
    case "kafka-features.sh":
    case "kafka-features":
      return require("./kafka-features.sh.ts").default as Tool;
    case "kafka-jmx.sh":
    case "kafka-jmx":
    case "kafka-replica-verification.sh":
    case "kafka-replica-verification":
      return require("./kafka-jmx.sh.ts").default as Tool;
    case "kafka-leader-election.sh":
    case "kafka-leader-election":
    case "kafka-server-start.sh":
    case "kafka-server-stop.sh":
    case "kafka-server-start":
    case "kafka-server-stop":
    case "zookeeper-server-start.sh":
    case "zookeeper-server-stop.sh":
    case "schema-registry-start":
    case "schema-registry-stop":
    case "schema-registry-stop-service":
    case "connect-distributed.sh":
    case "connect-standalone.sh":
      return require("./kafka-leader-election.sh.ts").default as Tool;
    case "kafka-metadata-quorum.sh":
    case "kafka-metadata-quorum":
      return require("./kafka-metadata-quorum.sh.ts").default as Tool;
    case "kafka-reassign-partitions.sh":
    case "kafka-reassign-partitions":
      return require("./kafka-reassign-partitions.sh.ts").default as Tool;
    case "kafka-run-class.sh":
    case "kafka-run-class":
    case "schema-registry-run-class":
      return require("./kafka-run-class.sh.ts").default as Tool;
    case "kafka-topics.sh":
    case "kafka-topics":
    case "kafka-consumer-groups.sh":
    case "kafka-consumer-groups":
    case "kafka-configs.sh":
    case "kafka-configs":
    case "kafka-acls.sh":
    case "kafka-acls":
    case "kafka-log-dirs.sh":
    case "kafka-log-dirs":
    case "kafka-broker-api-versions.sh":
    case "kafka-broker-api-versions":
    case "kafka-get-offsets.sh":
    case "kafka-get-offsets":
      return require("./kafka-topics.ts").default as Tool;
    case "kafka-transactions.sh":
    case "kafka-transactions":
      return require("./kafka-transactions.sh.ts").default as Tool;
    case "kafkactl":
      return require("./kafkactl.ts").default as Tool;
    case "kamctl":
      return require("./kamctl.ts").default as Tool;
    case "kapp":
      return require("./kapp.ts").default as Tool;
    case "kbld":
      return require("./kbld.ts").default as Tool;
    case "kcat":
    case "kafkacat":
      return require("./kcat.ts").default as Tool;
    case "kdump-config":
      return require("./kdump-config.ts").default as Tool;
    case "kdumpctl":
      return require("./kdumpctl.ts").default as Tool;
    case "keepalived":
      return require("./keepalived.ts").default as Tool;
    case "keychain":
      return require("./keychain.ts").default as Tool;
    case "keyctl":
      return require("./keyctl.ts").default as Tool;
    case "keytool":
      return require("./keytool.ts").default as Tool;
    case "kill":
      return require("./kill.ts").default as Tool;
    case "kind":
      return require("./kind.ts").default as Tool;
    case "klist":
      return require("./klist.ts").default as Tool;
    case "kn":
      return require("./kn.ts").default as Tool;
    case "knife":
      return require("./knife.ts").default as Tool;
    case "knotc":
      return require("./knotc.ts").default as Tool;
    case "koji":
      return require("./koji.ts").default as Tool;
    case "kopia":
      return require("./kopia.ts").default as Tool;
    case "kops":
      return require("./kops.ts").default as Tool;
    case "kpartx":
      return require("./kpartx.ts").default as Tool;
    case "kpt":
      return require("./kpt.ts").default as Tool;
    case "krew":
    case "kubectl-krew":
      return require("./krew.ts").default as Tool;
    case "ksql":
      return require("./ksql.ts").default as Tool;
    case "kube-bench":
      return require("./kube-bench.ts").default as Tool;
    case "kube-capacity":
    case "kubectl-resource_capacity":
      return require("./kube-capacity.ts").default as Tool;
    case "kube-linter":
      return require("./kube-linter.ts").default as Tool;
    case "kube-score":
    case "kubectl-score":
      return require("./kube-score.ts").default as Tool;
    case "kubeadm":
      return require("./kubeadm.ts").default as Tool;
    case "kubecolor":
      return require("./kubecolor.ts").default as Tool;
    case "kubeconform":
      return require("./kubeconform.ts").default as Tool;
    case "kubectl-argo-rollouts":
    case "kubectl-argo_rollouts":
      return require("./kubectl-argo-rollouts.ts").default as Tool;
    case "kubectl-cnpg":
      return require("./kubectl-cnpg.ts").default as Tool;
    case "kubectl-tree":
    case "kubectl-lineage":
    case "kubectl-get_all":
    case "ketall":
    case "kubectl-view_allocations":
    case "kubectl-df_pv":
    case "kubectl-images":
    case "kubectl-outdated":
    case "kubectl-access_matrix":
    case "kubectl-rolesum":
      return require("./kubectl-tree.ts").default as Tool;
    case "kubectl-who-can":
    case "kubectl-who_can":
      return require("./kubectl-who-can.ts").default as Tool;
    case "kubectl":
      return require("./kubectl.ts").default as Tool;
    case "kubectx":
    case "kubens":
    case "kubectl-ctx":
    case "kubectl-ns":
      return require("./kubectx.ts").default as Tool;
    case "kubent":
      return require("./kubent.ts").default as Tool;
    case "kubescape":
      return require("./kubescape.ts").default as Tool;
    case "kubeseal":
      return require("./kubeseal.ts").default as Tool;
    case "kubesec":
      return require("./kubesec.ts").default as Tool;
    case "kubeval":
      return require("./kubeval.ts").default as Tool;
    case "kumactl":
      return require("./kumactl.ts").default as Tool;
    case "kustomize":
      return require("./kustomize.ts").default as Tool;
    case "kyverno":
    case "kubectl-kyverno":
      return require("./kyverno.ts").default as Tool;
    case "last":
    case "lastb":
      return require("./last.ts").default as Tool;
    case "lastcomm":
      return require("./lastcomm.ts").default as Tool;
    case "lastlog":
    case "lastlog2":
    case "faillog":
      return require("./lastlog.ts").default as Tool;
    case "launchctl":
      return require("./launchctl.ts").default as Tool;
    case "ldapadd":
    case "ldapmodify":
    case "ldapdelete":
    case "ldapmodrdn":
    case "ldappasswd":
    case "ldapexop":
      return require("./ldapadd.ts").default as Tool;
    case "ldapsearch":
      return require("./ldapsearch.ts").default as Tool;
    case "ldapwhoami":
    case "ldapcompare":
    case "ldapurl":
      return require("./ldapwhoami.ts").default as Tool;
    case "ldconfig":
      return require("./ldconfig.ts").default as Tool;
    case "ldd":
      return require("./ldd.ts").default as Tool;
    case "lego":
      return require("./lego.ts").default as Tool;
    case "less":
      return require("./less.ts").default as Tool;
    case "lftp":
      return require("./lftp.ts").default as Tool;
    case "lighttpd":
      return require("./lighttpd.ts").default as Tool;
    case "limactl":
      return require("./limactl.ts").default as Tool;
    case "link":
      return require("./link.ts").default as Tool;
    case "linkerd":
      return require("./linkerd.ts").default as Tool;
    case "links":
    case "links2":
    case "elinks":
      return require("./links.ts").default as Tool;
    case "linode-cli":
    case "linode":
    case "lin":
      return require("./linode-cli.ts").default as Tool;
    case "linstor":
      return require("./linstor.ts").default as Tool;
    case "liquibase":
      return require("./liquibase.ts").default as Tool;
    case "litestream":
      return require("./litestream.ts").default as Tool;
    case "lldpcli":
      return require("./lldpcli.ts").default as Tool;
    case "lldpctl":
      return require("./lldpctl.ts").default as Tool;
    case "ln":
    case "gln":
      return require("./ln.ts").default as Tool;
    case "lnav":
      return require("./lnav.ts").default as Tool;
    case "lnstat":
    case "ctstat":
    case "rtstat":
    case "routel":
      return require("./lnstat.ts").default as Tool;
    case "loc":
      return require("./loc.ts").default as Tool;
    case "locale":
      return require("./locale.ts").default as Tool;
    case "localectl":
      return require("./localectl.ts").default as Tool;
    case "locate":
    case "plocate":
    case "mlocate":
      return require("./locate.ts").default as Tool;
    case "logcli":
      return require("./logcli.ts").default as Tool;
    case "logger":
    case "systemd-cat":
      return require("./logger.ts").default as Tool;
    case "loginctl":
      return require("./loginctl.ts").default as Tool;
    case "logname":
      return require("./logname.ts").default as Tool;
    case "logread":
      return require("./logread.ts").default as Tool;
    case "logrotate":
      return require("./logrotate.ts").default as Tool;
    case "logwatch":
      return require("./logwatch.ts").default as Tool;
    case "look":
      return require("./look.ts").default as Tool;
    case "losetup":
      return require("./losetup.ts").default as Tool;
    case "lpass":
      return require("./lpass.ts").default as Tool;
    case "lpstat":
    case "lpq":
    case "lpinfo":
      return require("./lpstat.ts").default as Tool;
    case "ls":
    case "dir":
    case "vdir":
    case "gls":
      return require("./ls.ts").default as Tool;
    case "lsar":
      return require("./lsar.ts").default as Tool;
    case "lsattr":
      return require("./lsattr.ts").default as Tool;
    case "lsb_release":
      return require("./lsb_release.ts").default as Tool;
    case "lsblk":
      return require("./lsblk.ts").default as Tool;
    case "lscgroup":
    case "lssubsys":
    case "cgget":
      return require("./lscgroup.ts").default as Tool;
    case "lscpu":
      return require("./lscpu.ts").default as Tool;
    case "lsfd":
      return require("./lsfd.ts").default as Tool;
    case "lshw":
      return require("./lshw.ts").default as Tool;
    case "lsinitcpio":
      return require("./lsinitcpio.ts").default as Tool;
    case "lsinitramfs":
      return require("./lsinitramfs.ts").default as Tool;
    case "lsinitrd":
      return require("./lsinitrd.ts").default as Tool;
    case "lsipc":
      return require("./lsipc.ts").default as Tool;
    case "lsirq":
      return require("./lsirq.ts").default as Tool;
    case "lslocks":
      return require("./lslocks.ts").default as Tool;
    case "lslogins":
      return require("./lslogins.ts").default as Tool;
    case "lsmem":
      return require("./lsmem.ts").default as Tool;
    case "lsmod":
      return require("./lsmod.ts").default as Tool;
    case "lsnrctl":
      return require("./lsnrctl.ts").default as Tool;
    case "lsns":
      return require("./lsns.ts").default as Tool;
    case "lsof":
      return require("./lsof.ts").default as Tool;
    case "lspci":
      return require("./lspci.ts").default as Tool;
    case "lsscsi":
      return require("./lsscsi.ts").default as Tool;
    case "lstopo":
    case "lstopo-no-graphics":
    case "hwloc-ls":
      return require("./lstopo.ts").default as Tool;
    case "lsusb":
      return require("./lsusb.ts").default as Tool;
    case "ltrace":
      return require("./ltrace.ts").default as Tool;
    case "lua":
    case "luajit":
    case "R":
    case "Rscript":
    case "julia":
    case "octave":
    case "octave-cli":
    case "elixir":
    case "elixirc":
    case "iex":
    case "erl":
    case "escript":
    case "mix":
    case "rebar3":
    case "ghci":
    case "runghc":
    case "stack":
    case "cabal":
    case "ocaml":
    case "dune":
    case "swift":
    case "dart":
    case "flutter":
    case "nim":
    case "crystal":
    case "zig":
    case "tclsh":
    case "wish":
    case "expect":
    case "guile":
    case "racket":
    case "sbcl":
    case "clisp":
    case "pwsh":
    case "mono":
    case "groovysh":
    case "ts-node":
    case "tsx":
      return require("./lua.ts").default as Tool;
    case "luac":
      return require("./luac.ts").default as Tool;
    case "luarocks":
      return require("./luarocks.ts").default as Tool;
    case "lvcreate":
    case "lvextend":
    case "lvreduce":
    case "lvresize":
    case "lvrename":
    case "lvchange":
    case "lvconvert":
    case "vgcreate":
    case "vgextend":
    case "vgreduce":
    case "vgrename":
    case "vgchange":
    case "vgsplit":
    case "vgmerge":
    case "vgexport":
    case "vgimport":
    case "vgimportclone":
    case "vgimportdevices":
    case "vgmknodes":
    case "vgck":
    case "vgconvert":
    case "pvchange":
    case "pvmove":
    case "pvresize":
      return require("./lvcreate.ts").default as Tool;
    case "lvdisplay":
      return require("./lvdisplay.ts").default as Tool;
    case "lvm":
      return require("./lvm.ts").default as Tool;
    case "lvmconfig":
      return require("./lvmconfig.ts").default as Tool;
    case "lvmdevices":
      return require("./lvmdevices.ts").default as Tool;
    case "lvmdiskscan":
      return require("./lvmdiskscan.ts").default as Tool;
    case "lvmpolld":
      return require("./lvmpolld.ts").default as Tool;
    case "lvremove":
    case "vgremove":
    case "pvremove":
      return require("./lvremove.ts").default as Tool;
    case "lvs":
      return require("./lvs.ts").default as Tool;
    case "lvscan":
      return require("./lvscan.ts").default as Tool;
    case "lxc-attach":
    case "lxc-console":
    case "lxc-execute":
    case "lxc-start":
    case "lxc-stop":
    case "lxc-destroy":
    case "lxc-create":
    case "lxc-copy":
    case "lxc-snapshot":
    case "lxc-freeze":
    case "lxc-unfreeze":
    case "lxc-cgroup":
      return require("./lxc-attach.ts").default as Tool;
    case "lxc-checkconfig":
    case "lxc-top":
      return require("./lxc-checkconfig.ts").default as Tool;
    case "lxc-ls":
    case "lxc-info":
      return require("./lxc-ls.ts").default as Tool;
    case "lxc":
      return require("./lxc.ts").default as Tool;
    case "lychee":
      return require("./lychee.ts").default as Tool;
    case "lynis":
      return require("./lynis.ts").default as Tool;
    case "lynx":
      return require("./lynx.ts").default as Tool;
    case "lz4":
    case "unlz4":
      return require("./lz4.ts").default as Tool;
    case "lz4cat":
    case "bsdcat":
      return require("./lz4cat.ts").default as Tool;
    case "lzop":
      return require("./lzop.ts").default as Tool;
    case "macchina":
      return require("./macchina.ts").default as Tool;
    case "machinectl":
      return require("./machinectl.ts").default as Tool;
    case "mail":
    case "mailx":
    case "Mail":
    case "s-nail":
    case "mutt":
    case "sendmail":
    case "msmtp":
    case "sendemail":
      return require("./mail.ts").default as Tool;
    case "mailq":
      return require("./mailq.ts").default as Tool;
    case "make":
    case "gmake":
      return require("./make.ts").default as Tool;
    case "man":
      return require("./man.ts").default as Tool;
    case "manpath":
      return require("./manpath.ts").default as Tool;
    case "masscan":
      return require("./masscan.ts").default as Tool;
    case "mc":
    case "mcli":
      return require("./mc.ts").default as Tool;
    case "mcelog":
      return require("./mcelog.ts").default as Tool;
    case "mco":
      return require("./mco.ts").default as Tool;
    case "md5sum":
    case "sha1sum":
    case "sha224sum":
    case "sha256sum":
    case "sha384sum":
    case "sha512sum":
    case "b2sum":
    case "b3sum":
    case "cksum":
    case "sum":
    case "shasum":
    case "md5":
    case "gmd5sum":
    case "gsha256sum":
    case "gsha1sum":
    case "gsha512sum":
    case "xxhsum":
    case "xxh32sum":
    case "xxh64sum":
    case "xxh128sum":
      return require("./md5sum.ts").default as Tool;
    case "mdadm":
      return require("./mdadm.ts").default as Tool;
    case "mediainfo":
      return require("./mediainfo.ts").default as Tool;
    case "megacli":
    case "MegaCli":
    case "MegaCli64":
    case "megacli64":
      return require("./megacli.ts").default as Tool;
    case "memcached-tool":
      return require("./memcached-tool.ts").default as Tool;
    case "memcflush":
    case "memcrm":
    case "memcset":
    case "memccp":
    case "memctouch":
    case "memcslap":
    case "memcaslap":
      return require("./memcflush.ts").default as Tool;
    case "memcstat":
    case "memcping":
    case "memcexist":
      return require("./memcstat.ts").default as Tool;
    case "mesg":
      return require("./mesg.ts").default as Tool;
    case "microk8s":
      return require("./microk8s.ts").default as Tool;
    case "mii-tool":
      return require("./mii-tool.ts").default as Tool;
    case "mimetype":
      return require("./mimetype.ts").default as Tool;
    case "mimirtool":
      return require("./mimirtool.ts").default as Tool;
    case "minikube":
      return require("./minikube.ts").default as Tool;
    case "minio":
      return require("./minio.ts").default as Tool;
    case "minisign":
      return require("./minisign.ts").default as Tool;
    case "mise":
    case "rtx":
      return require("./mise.ts").default as Tool;
    case "mispipe":
    case "pee":
      return require("./mispipe.ts").default as Tool;
    case "mkcert":
      return require("./mkcert.ts").default as Tool;
    case "mkdir":
    case "gmkdir":
      return require("./mkdir.ts").default as Tool;
    case "mkfifo":
    case "mknod":
    case "gmkfifo":
      return require("./mkfifo.ts").default as Tool;
    case "mkfs":
    case "mkfs.ext2":
    case "mkfs.ext3":
    case "mkfs.ext4":
    case "mke2fs":
    case "mkfs.xfs":
    case "mkfs.btrfs":
    case "mkfs.vfat":
    case "mkfs.fat":
    case "mkfs.msdos":
    case "mkfs.ntfs":
    case "mkfs.exfat":
    case "mkfs.f2fs":
    case "mkfs.minix":
    case "mkfs.cramfs":
    case "mkfs.bfs":
    case "mkfs.erofs":
    case "mkfs.bcachefs":
    case "mkfs.jfs":
    case "mkfs.reiserfs":
    case "mkdosfs":
    case "mkntfs":
    case "mkswap":
    case "blkdiscard":
      return require("./mkfs.ts").default as Tool;
    case "mkinitcpio":
      return require("./mkinitcpio.ts").default as Tool;
    case "mktemp":
    case "gmktemp":
      return require("./mktemp.ts").default as Tool;
    case "mlr":
      return require("./mlr.ts").default as Tool;
    case "mmdblookup":
      return require("./mmdblookup.ts").default as Tool;
    case "mmls":
    case "mmstat":
    case "fsstat":
    case "img_stat":
    case "fls":
    case "istat":
    case "ils":
    case "ffind":
    case "ifind":
    case "blkstat":
    case "blkcalc":
    case "jls":
    case "usnjls":
    case "tsk_gettimes":
      return require("./mmls.ts").default as Tool;
    case "modinfo":
      return require("./modinfo.ts").default as Tool;
    case "modprobe":
    case "insmod":
    case "rmmod":
    case "depmod":
    case "kmod":
      return require("./modprobe.ts").default as Tool;
    case "mokutil":
      return require("./mokutil.ts").default as Tool;
    case "mongodump":
    case "mongoexport":
    case "bsondump":
      return require("./mongodump.ts").default as Tool;
    case "mongorestore":
    case "mongoimport":
    case "mongofiles":
      return require("./mongorestore.ts").default as Tool;
    case "mongosh":
    case "mongo":
      return require("./mongosh.ts").default as Tool;
    case "mongotop":
    case "mongostat":
      return require("./mongotop.ts").default as Tool;
    case "monit":
      return require("./monit.ts").default as Tool;
    case "more":
    case "most":
    case "pg":
      return require("./more.ts").default as Tool;
    case "mosquitto_pub":
    case "mosquitto_rr":
    case "mosquitto_passwd":
    case "mosquitto_ctrl":
      return require("./mosquitto_pub.ts").default as Tool;
    case "mosquitto_sub":
      return require("./mosquitto_sub.ts").default as Tool;
    case "mount":
      return require("./mount.ts").default as Tool;
    case "mountpoint":
      return require("./mountpoint.ts").default as Tool;
    case "mountstats":
      return require("./mountstats.ts").default as Tool;
    case "mpstat":
      return require("./mpstat.ts").default as Tool;
    case "msbuild":
    case "xbuild":
      return require("./msbuild.ts").default as Tool;
    case "mtr":
      return require("./mtr.ts").default as Tool;
    case "multipass":
      return require("./multipass.ts").default as Tool;
    case "multipath":
      return require("./multipath.ts").default as Tool;
    case "multipathd":
      return require("./multipathd.ts").default as Tool;
    case "multitail":
      return require("./multitail.ts").default as Tool;
    case "mv":
    case "gmv":
      return require("./mv.ts").default as Tool;
    case "mvn":
    case "mvnw":
    case "gradle":
    case "gradlew":
    case "sbt":
    case "lein":
      return require("./mvn.ts").default as Tool;
    case "mysql":
    case "mariadb":
      return require("./mysql.ts").default as Tool;
    case "mysql_config_editor":
      return require("./mysql_config_editor.ts").default as Tool;
    case "mysqladmin":
    case "mariadb-admin":
      return require("./mysqladmin.ts").default as Tool;
    case "mysqlbinlog":
    case "mariadb-binlog":
      return require("./mysqlbinlog.ts").default as Tool;
    case "mysqlcheck":
    case "mariadb-check":
      return require("./mysqlcheck.ts").default as Tool;
    case "mysqldump":
    case "mariadb-dump":
      return require("./mysqldump.ts").default as Tool;
    case "mysqldumpslow":
    case "mariadb-dumpslow":
      return require("./mysqldumpslow.ts").default as Tool;
    case "mysqlsh":
      return require("./mysqlsh.ts").default as Tool;
    case "mysqlshow":
    case "mariadb-show":
      return require("./mysqlshow.ts").default as Tool;
    case "mysqlslap":
    case "mariadb-slap":
      return require("./mysqlslap.ts").default as Tool;
    case "mysqltuner":
    case "mysqltuner.pl":
      return require("./mysqltuner.ts").default as Tool;
    case "nagios":
    case "nagios4":
    case "naemon":
    case "icinga":
      return require("./nagios.ts").default as Tool;
    case "named-checkconf":
      return require("./named-checkconf.ts").default as Tool;
    case "named-checkzone":
      return require("./named-checkzone.ts").default as Tool;
    case "named":
      return require("./named.ts").default as Tool;
    case "namei":
      return require("./namei.ts").default as Tool;
    case "nats":
      return require("./nats.ts").default as Tool;
    case "nc":
    case "netcat":
    case "nc.openbsd":
    case "nc.traditional":
    case "ncat":
      return require("./nc.ts").default as Tool;
    case "ncdu":
      return require("./ncdu.ts").default as Tool;
    case "ndctl":
      return require("./ndctl.ts").default as Tool;
    case "needrestart":
      return require("./needrestart.ts").default as Tool;
    case "needs-restarting":
      return require("./needs-restarting.ts").default as Tool;
    case "neo4j-admin":
    case "cypher-shell":
      return require("./neo4j-admin.ts").default as Tool;
    case "neo4j":
      return require("./neo4j.ts").default as Tool;
    case "neonctl":
    case "neon":
      return require("./neonctl.ts").default as Tool;
    case "nerdctl":
      return require("./nerdctl.ts").default as Tool;
    case "nethogs":
      return require("./nethogs.ts").default as Tool;
    case "netlify":
    case "ntl":
      return require("./netlify.ts").default as Tool;
    case "netmask":
      return require("./netmask.ts").default as Tool;
    case "netplan":
      return require("./netplan.ts").default as Tool;
    case "netselect":
      return require("./netselect.ts").default as Tool;
    case "netstat":
      return require("./netstat.ts").default as Tool;
    case "networkctl":
      return require("./networkctl.ts").default as Tool;
    case "newrelic":
      return require("./newrelic.ts").default as Tool;
    case "nfsd-top":
    case "irqtop":
      return require("./nfsd-top.ts").default as Tool;
    case "nfsiostat":
      return require("./nfsiostat.ts").default as Tool;
    case "nfsstat":
      return require("./nfsstat.ts").default as Tool;
    case "nft":
      return require("./nft.ts").default as Tool;
    case "nginx":
    case "openresty":
      return require("./nginx.ts").default as Tool;
    case "ngrep":
      return require("./ngrep.ts").default as Tool;
    case "ngrok":
      return require("./ngrok.ts").default as Tool;
    case "nice":
    case "gnice":
      return require("./nice.ts").default as Tool;
    case "ninja":
      return require("./ninja.ts").default as Tool;
    case "nix-build":
    case "nix-shell":
    case "nix-instantiate":
    case "nix-collect-garbage":
      return require("./nix-build.ts").default as Tool;
    case "nix-env":
    case "nix-channel":
    case "nixos-rebuild":
      return require("./nix-env.ts").default as Tool;
    case "nix-store":
      return require("./nix-store.ts").default as Tool;
    case "nix":
      return require("./nix.ts").default as Tool;
    case "nl":
    case "gnl":
      return require("./nl.ts").default as Tool;
    case "nm-online":
      return require("./nm-online.ts").default as Tool;
    case "nmap":
      return require("./nmap.ts").default as Tool;
    case "nmblookup":
      return require("./nmblookup.ts").default as Tool;
    case "nmcli":
      return require("./nmcli.ts").default as Tool;
    case "nmon":
      return require("./nmon.ts").default as Tool;
    case "node":
    case "nodejs":
      return require("./node.ts").default as Tool;
    case "nodetool":
      return require("./nodetool.ts").default as Tool;
    case "nohup":
    case "gnohup":
      return require("./nohup.ts").default as Tool;
    case "nomad":
      return require("./nomad.ts").default as Tool;
    case "nova":
    case "cinder":
    case "glance":
    case "neutron":
      return require("./nova.ts").default as Tool;
    case "nping":
      return require("./nping.ts").default as Tool;
    case "npm-check":
    case "ncu":
    case "npm-check-updates":
      return require("./npm-check.ts").default as Tool;
    case "npm":
      return require("./npm.ts").default as Tool;
    case "nproc":
    case "gnproc":
      return require("./nproc.ts").default as Tool;
    case "npx":
    case "pnpx":
    case "bunx":
      return require("./npx.ts").default as Tool;
    case "nsd-checkzone":
      return require("./nsd-checkzone.ts").default as Tool;
    case "nsd-control":
      return require("./nsd-control.ts").default as Tool;
    case "nsenter":
      return require("./nsenter.ts").default as Tool;
    case "nslookup":
      return require("./nslookup.ts").default as Tool;
    case "nstat":
    case "rtacct":
    case "ifstat":
      return require("./nstat.ts").default as Tool;
    case "ntpctl":
      return require("./ntpctl.ts").default as Tool;
    case "ntpdate":
    case "ntpdig":
    case "sntp":
      return require("./ntpdate.ts").default as Tool;
    case "ntpq":
      return require("./ntpq.ts").default as Tool;
    case "ntpstat":
    case "ntptrace":
      return require("./ntpstat.ts").default as Tool;
    case "nuget":
    case "nuget.exe":
      return require("./nuget.ts").default as Tool;
    case "numactl":
      return require("./numactl.ts").default as Tool;
    case "numastat":
      return require("./numastat.ts").default as Tool;
    case "numfmt":
    case "gnumfmt":
      return require("./numfmt.ts").default as Tool;
    case "nvidia-smi":
      return require("./nvidia-smi.ts").default as Tool;
    case "nvm":
    case "fnm":
      return require("./nvm.ts").default as Tool;
    case "nvme":
      return require("./nvme.ts").default as Tool;
    case "nvtop":
      return require("./nvtop.ts").default as Tool;
    case "oc":
      return require("./oc.ts").default as Tool;
    case "oci":
      return require("./oci.ts").default as Tool;
    case "ocm":
      return require("./ocm.ts").default as Tool;
    case "od":
      return require("./od.ts").default as Tool;
    case "ogrinfo":
      return require("./ogrinfo.ts").default as Tool;
    case "ohai":
      return require("./ohai.ts").default as Tool;
    case "omreport":
      return require("./omreport.ts").default as Tool;
    case "onefetch":
      return require("./onefetch.ts").default as Tool;
    case "oomctl":
      return require("./oomctl.ts").default as Tool;
    case "op":
      return require("./op.ts").default as Tool;
    case "opa":
      return require("./opa.ts").default as Tool;
    case "opam":
      return require("./opam.ts").default as Tool;
    case "opendkim-testkey":
      return require("./opendkim-testkey.ts").default as Tool;
    case "openssl":
      return require("./openssl.ts").default as Tool;
    case "openstack":
      return require("./openstack.ts").default as Tool;
    case "opkg":
      return require("./opkg.ts").default as Tool;
    case "oras":
      return require("./oras.ts").default as Tool;
    case "oscap":
      return require("./oscap.ts").default as Tool;
    case "ostree":
      return require("./ostree.ts").default as Tool;
    case "osv-scanner":
      return require("./osv-scanner.ts").default as Tool;
    case "otel-cli":
      return require("./otel-cli.ts").default as Tool;
    case "otelcol":
    case "otelcol-contrib":
    case "otelcol-k8s":
      return require("./otelcol.ts").default as Tool;
    case "ovn-nbctl":
    case "ovn-sbctl":
      return require("./ovn-nbctl.ts").default as Tool;
    case "ovs-appctl":
    case "ovn-appctl":
      return require("./ovs-appctl.ts").default as Tool;
    case "ovs-ofctl":
      return require("./ovs-ofctl.ts").default as Tool;
    case "ovs-vsctl":
      return require("./ovs-vsctl.ts").default as Tool;
    case "paccheck":
      return require("./paccheck.ts").default as Tool;
    case "pacconf":
      return require("./pacconf.ts").default as Tool;
    case "pacfile":
      return require("./pacfile.ts").default as Tool;
    case "pacinfo":
      return require("./pacinfo.ts").default as Tool;
    case "packer":
      return require("./packer.ts").default as Tool;
    case "paclog":
      return require("./paclog.ts").default as Tool;
    case "pacman":
      return require("./pacman.ts").default as Tool;
    case "pacreport":
      return require("./pacreport.ts").default as Tool;
    case "pacsift":
      return require("./pacsift.ts").default as Tool;
    case "pactree":
      return require("./pactree.ts").default as Tool;
    case "pamac":
      return require("./pamac.ts").default as Tool;
    case "pandoc":
      return require("./pandoc.ts").default as Tool;
    case "parallel":
      return require("./parallel.ts").default as Tool;
    case "parted":
      return require("./parted.ts").default as Tool;
    case "partprobe":
      return require("./partprobe.ts").default as Tool;
    case "partx":
      return require("./partx.ts").default as Tool;
    case "pass":
      return require("./pass.ts").default as Tool;
    case "passenger-status":
    case "passenger-memory-stats":
      return require("./passenger-status.ts").default as Tool;
    case "passwd":
      return require("./passwd.ts").default as Tool;
    case "paste":
    case "gpaste":
      return require("./paste.ts").default as Tool;
    case "patch":
      return require("./patch.ts").default as Tool;
    case "pathchk":
      return require("./pathchk.ts").default as Tool;
    case "patool":
      return require("./patool.ts").default as Tool;
    case "patronictl":
      return require("./patronictl.ts").default as Tool;
    case "pcregrep":
    case "pcre2grep":
      return require("./pcregrep.ts").default as Tool;
    case "pcs":
      return require("./pcs.ts").default as Tool;
    case "pct":
      return require("./pct.ts").default as Tool;
    case "pd":
      return require("./pd.ts").default as Tool;
    case "pdbedit":
      return require("./pdbedit.ts").default as Tool;
    case "pdfgrep":
      return require("./pdfgrep.ts").default as Tool;
    case "pdfinfo":
    case "pdffonts":
      return require("./pdfinfo.ts").default as Tool;
    case "pdftotext":
      return require("./pdftotext.ts").default as Tool;
    case "pdns_control":
      return require("./pdns_control.ts").default as Tool;
    case "pdnsutil":
      return require("./pdnsutil.ts").default as Tool;
    case "pdsh":
      return require("./pdsh.ts").default as Tool;
    case "pecl":
    case "pear":
      return require("./pecl.ts").default as Tool;
    case "perf":
      return require("./perf.ts").default as Tool;
    case "perl":
      return require("./perl.ts").default as Tool;
    case "perlbrew":
      return require("./perlbrew.ts").default as Tool;
    case "perldoc":
      return require("./perldoc.ts").default as Tool;
    case "perror":
      return require("./perror.ts").default as Tool;
    case "pfetch":
      return require("./pfetch.ts").default as Tool;
    case "pg_activity":
      return require("./pg_activity.ts").default as Tool;
    case "pg_amcheck":
      return require("./pg_amcheck.ts").default as Tool;
    case "pg_archivecleanup":
      return require("./pg_archivecleanup.ts").default as Tool;
    case "pg_checksums":
      return require("./pg_checksums.ts").default as Tool;
    case "pg_ctl":
      return require("./pg_ctl.ts").default as Tool;
    case "pg_dump":
      return require("./pg_dump.ts").default as Tool;
    case "pg_dumpall":
      return require("./pg_dumpall.ts").default as Tool;
    case "pg_isready":
    case "pg_config":
    case "pg_controldata":
    case "pg_test_timing":
      return require("./pg_isready.ts").default as Tool;
    case "pg_restore":
      return require("./pg_restore.ts").default as Tool;
    case "pg_verifybackup":
    case "pg_lsclusters":
      return require("./pg_verifybackup.ts").default as Tool;
    case "pg_waldump":
      return require("./pg_waldump.ts").default as Tool;
    case "pgbackrest":
      return require("./pgbackrest.ts").default as Tool;
    case "pgbadger":
      return require("./pgbadger.ts").default as Tool;
    case "pgbench":
    case "initdb":
    case "pg_basebackup":
    case "pg_upgrade":
    case "pg_resetwal":
    case "pg_rewind":
      return require("./pgbench.ts").default as Tool;
    case "pgcenter":
      return require("./pgcenter.ts").default as Tool;
    case "pgcli":
    case "mycli":
    case "litecli":
    case "usql":
      return require("./pgcli.ts").default as Tool;
    case "pgmetrics":
      return require("./pgmetrics.ts").default as Tool;
    case "pgrep":
      return require("./pgrep.ts").default as Tool;
    case "php-fpm":
    case "php-fpm7.4":
    case "php-fpm8.0":
    case "php-fpm8.1":
    case "php-fpm8.2":
    case "php-fpm8.3":
    case "php-fpm8.4":
      return require("./php-fpm.ts").default as Tool;
    case "php":
    case "php7.4":
    case "php8.0":
    case "php8.1":
    case "php8.2":
    case "php8.3":
    case "php8.4":
      return require("./php.ts").default as Tool;
    case "pidof":
      return require("./pidof.ts").default as Tool;
    case "pidstat":
      return require("./pidstat.ts").default as Tool;
    case "pidwait":
    case "pwait":
      return require("./pidwait.ts").default as Tool;
    case "pihole":
      return require("./pihole.ts").default as Tool;
    case "ping":
    case "ping4":
    case "ping6":
      return require("./ping.ts").default as Tool;
    case "pip-audit":
      return require("./pip-audit.ts").default as Tool;
    case "pip":
    case "pip3":
    case "pip2":
    case "pipx":
    case "pip3.11":
    case "pip3.12":
    case "pip3.13":
      return require("./pip.ts").default as Tool;
    case "pipdeptree":
      return require("./pipdeptree.ts").default as Tool;
    case "pipenv":
      return require("./pipenv.ts").default as Tool;
    case "pkcon":
      return require("./pkcon.ts").default as Tool;
    case "pkg-config":
    case "pkgconf":
      return require("./pkg-config.ts").default as Tool;
    case "pkgfile":
      return require("./pkgfile.ts").default as Tool;
    case "pkill":
    case "killall":
    case "skill":
    case "snice":
    case "killall5":
      return require("./pkill.ts").default as Tool;
    case "platform":
    case "upsun":
      return require("./platform.ts").default as Tool;
    case "plenv":
      return require("./plenv.ts").default as Tool;
    case "pluto":
      return require("./pluto.ts").default as Tool;
    case "pm2":
      return require("./pm2.ts").default as Tool;
    case "pmap":
      return require("./pmap.ts").default as Tool;
    case "pnpm":
      return require("./pnpm.ts").default as Tool;
    case "podman-tui":
    case "dive":
      return require("./podman-tui.ts").default as Tool;
    case "podman":
      return require("./podman.ts").default as Tool;
    case "poetry":
      return require("./poetry.ts").default as Tool;
    case "polaris":
      return require("./polaris.ts").default as Tool;
    case "popeye":
    case "kubectl-popeye":
      return require("./popeye.ts").default as Tool;
    case "port":
      return require("./port.ts").default as Tool;
    case "portablectl":
      return require("./portablectl.ts").default as Tool;
    case "portageq":
      return require("./portageq.ts").default as Tool;
    case "postcat":
      return require("./postcat.ts").default as Tool;
    case "postconf":
      return require("./postconf.ts").default as Tool;
    case "postfix":
      return require("./postfix.ts").default as Tool;
    case "postmap":
    case "postalias":
      return require("./postmap.ts").default as Tool;
    case "postqueue":
      return require("./postqueue.ts").default as Tool;
    case "postsuper":
      return require("./postsuper.ts").default as Tool;
    case "powerstat":
      return require("./powerstat.ts").default as Tool;
    case "powertop":
      return require("./powertop.ts").default as Tool;
    case "pr":
      return require("./pr.ts").default as Tool;
    case "pre-commit":
      return require("./pre-commit.ts").default as Tool;
    case "prefect":
      return require("./prefect.ts").default as Tool;
    case "printenv":
      return require("./printenv.ts").default as Tool;
    case "printf":
    case "gprintf":
      return require("./printf.ts").default as Tool;
    case "prips":
      return require("./prips.ts").default as Tool;
    case "prisma":
      return require("./prisma.ts").default as Tool;
    case "prlimit":
      return require("./prlimit.ts").default as Tool;
    case "pro":
    case "ua":
    case "ubuntu-advantage":
      return require("./pro.ts").default as Tool;
    case "procinfo":
    case "lsdev":
    case "socklist":
      return require("./procinfo.ts").default as Tool;
    case "procs":
      return require("./procs.ts").default as Tool;
    case "promtool":
      return require("./promtool.ts").default as Tool;
    case "prowler":
      return require("./prowler.ts").default as Tool;
    case "prtstat":
      return require("./prtstat.ts").default as Tool;
    case "ps":
      return require("./ps.ts").default as Tool;
    case "pscale":
      return require("./pscale.ts").default as Tool;
    case "psgrep":
      return require("./psgrep.ts").default as Tool;
    case "psql":
      return require("./psql.ts").default as Tool;
    case "pssh":
    case "parallel-ssh":
      return require("./pssh.ts").default as Tool;
    case "pstack":
    case "gstack":
      return require("./pstack.ts").default as Tool;
    case "pstree":
      return require("./pstree.ts").default as Tool;
    case "pt-diskstats":
      return require("./pt-diskstats.ts").default as Tool;
    case "pt-duplicate-key-checker":
    case "pt-slave-find":
    case "pt-variable-advisor":
    case "pt-config-diff":
    case "pt-mysql-summary":
      return require("./pt-duplicate-key-checker.ts").default as Tool;
    case "pt-fingerprint":
    case "pt-align":
      return require("./pt-fingerprint.ts").default as Tool;
    case "pt-mext":
      return require("./pt-mext.ts").default as Tool;
    case "pt-online-schema-change":
    case "pt-kill":
    case "pt-archiver":
    case "pt-table-sync":
    case "pt-table-checksum":
    case "pt-heartbeat":
    case "pt-slave-restart":
    case "pt-stalk":
    case "pt-deadlock-logger":
    case "pt-fk-error-logger":
    case "pt-upgrade":
    case "gh-ost":
      return require("./pt-online-schema-change.ts").default as Tool;
    case "pt-pmp":
    case "pt-ioprofile":
      return require("./pt-pmp.ts").default as Tool;
    case "pt-query-digest":
      return require("./pt-query-digest.ts").default as Tool;
    case "pt-show-grants":
      return require("./pt-show-grants.ts").default as Tool;
    case "pt-summary":
      return require("./pt-summary.ts").default as Tool;
    case "ptx":
      return require("./ptx.ts").default as Tool;
    case "pulsar-admin":
      return require("./pulsar-admin.ts").default as Tool;
    case "pulumi":
      return require("./pulumi.ts").default as Tool;
    case "pup":
      return require("./pup.ts").default as Tool;
    case "puppet":
      return require("./puppet.ts").default as Tool;
    case "pv":
      return require("./pv.ts").default as Tool;
    case "pvck":
      return require("./pvck.ts").default as Tool;
    case "pvcreate":
      return require("./pvcreate.ts").default as Tool;
    case "pvdisplay":
      return require("./pvdisplay.ts").default as Tool;
    case "pve-firewall":
    case "ha-manager":
      return require("./pve-firewall.ts").default as Tool;
    case "pveam":
      return require("./pveam.ts").default as Tool;
    case "pvecm":
      return require("./pvecm.ts").default as Tool;
    case "pvenode":
      return require("./pvenode.ts").default as Tool;
    case "pvesh":
      return require("./pvesh.ts").default as Tool;
    case "pvesm":
      return require("./pvesm.ts").default as Tool;
    case "pvesr":
      return require("./pvesr.ts").default as Tool;
    case "pvesubscription":
      return require("./pvesubscription.ts").default as Tool;
    case "pveum":
      return require("./pveum.ts").default as Tool;
    case "pveversion":
      return require("./pveversion.ts").default as Tool;
    case "pvs":
      return require("./pvs.ts").default as Tool;
    case "pvscan":
      return require("./pvscan.ts").default as Tool;
    case "pwd":
      return require("./pwd.ts").default as Tool;
    case "pwdx":
      return require("./pwdx.ts").default as Tool;
    case "py-spy":
      return require("./py-spy.ts").default as Tool;
    case "pycodestyle":
    case "pep8":
      return require("./pycodestyle.ts").default as Tool;
    case "pydocstyle":
      return require("./pydocstyle.ts").default as Tool;
    case "pyenv":
      return require("./pyenv.ts").default as Tool;
    case "pyflakes":
    case "pyflakes3":
      return require("./pyflakes.ts").default as Tool;
    case "pygmentize":
      return require("./pygmentize.ts").default as Tool;
    case "python":
    case "python3":
    case "python2":
    case "python3.8":
    case "python3.9":
    case "python3.10":
    case "python3.11":
    case "python3.12":
    case "python3.13":
    case "python3.14":
      return require("./python.ts").default as Tool;
    case "qemu-img":
      return require("./qemu-img.ts").default as Tool;
    case "qhost":
    case "qacct":
    case "qselect":
    case "qquota":
      return require("./qhost.ts").default as Tool;
    case "qm":
      return require("./qm.ts").default as Tool;
    case "qstat":
      return require("./qstat.ts").default as Tool;
    case "quota":
    case "repquota":
    case "quotastats":
      return require("./quota.ts").default as Tool;
    case "rabbitmqadmin":
      return require("./rabbitmqadmin.ts").default as Tool;
    case "rabbitmqctl":
    case "rabbitmq-diagnostics":
    case "rabbitmq-queues":
    case "rabbitmq-streams":
    case "rabbitmq-upgrade":
    case "rabbitmq-plugins":
      return require("./rabbitmqctl.ts").default as Tool;
    case "racadm":
      return require("./racadm.ts").default as Tool;
    case "radeontop":
      return require("./radeontop.ts").default as Tool;
    case "rados":
      return require("./rados.ts").default as Tool;
    case "radosgw-admin":
      return require("./radosgw-admin.ts").default as Tool;
    case "railway":
      return require("./railway.ts").default as Tool;
    case "rake":
    case "bazel":
    case "ant":
    case "invoke":
    case "nox":
    case "tox":
    case "grunt":
    case "gulp":
      return require("./rake.ts").default as Tool;
    case "rancher":
      return require("./rancher.ts").default as Tool;
    case "ras-mc-ctl":
      return require("./ras-mc-ctl.ts").default as Tool;
    case "rbac-lookup":
    case "kubectl-rbac_lookup":
      return require("./rbac-lookup.ts").default as Tool;
    case "rbd":
      return require("./rbd.ts").default as Tool;
    case "rbenv":
    case "nodenv":
    case "goenv":
      return require("./rbenv.ts").default as Tool;
    case "rbw":
      return require("./rbw.ts").default as Tool;
    case "rc-service":
      return require("./rc-service.ts").default as Tool;
    case "rc-status":
      return require("./rc-status.ts").default as Tool;
    case "rc-update":
      return require("./rc-update.ts").default as Tool;
    case "rclone":
      return require("./rclone.ts").default as Tool;
    case "rdiff-backup":
      return require("./rdiff-backup.ts").default as Tool;
    case "rdma":
      return require("./rdma.ts").default as Tool;
    case "readelf":
    case "nm":
    case "objdump":
    case "greadelf":
    case "gobjdump":
    case "llvm-objdump":
    case "llvm-nm":
    case "llvm-readelf":
      return require("./readelf.ts").default as Tool;
    case "readlink":
    case "greadlink":
      return require("./readlink.ts").default as Tool;
    case "realm":
      return require("./realm.ts").default as Tool;
    case "realpath":
    case "grealpath":
      return require("./realpath.ts").default as Tool;
    case "reboot":
    case "halt":
    case "poweroff":
    case "pm-suspend":
    case "pm-hibernate":
      return require("./reboot.ts").default as Tool;
    case "rec_control":
      return require("./rec_control.ts").default as Tool;
    case "redis-benchmark":
    case "valkey-benchmark":
      return require("./redis-benchmark.ts").default as Tool;
    case "redis-check-aof":
    case "valkey-check-aof":
      return require("./redis-check-aof.ts").default as Tool;
    case "redis-check-rdb":
    case "valkey-check-rdb":
      return require("./redis-check-rdb.ts").default as Tool;
    case "redis-cli":
    case "valkey-cli":
    case "keydb-cli":
      return require("./redis-cli.ts").default as Tool;
    case "redli":
      return require("./redli.ts").default as Tool;
    case "regctl":
      return require("./regctl.ts").default as Tool;
    case "rekor-cli":
      return require("./rekor-cli.ts").default as Tool;
    case "render":
      return require("./render.ts").default as Tool;
    case "renice":
      return require("./renice.ts").default as Tool;
    case "repmgr":
      return require("./repmgr.ts").default as Tool;
    case "resize2fs":
      return require("./resize2fs.ts").default as Tool;
    case "resolvectl":
    case "systemd-resolve":
      return require("./resolvectl.ts").default as Tool;
    case "restic":
      return require("./restic.ts").default as Tool;
    case "resticprofile":
      return require("./resticprofile.ts").default as Tool;
    case "restorecon":
    case "fixfiles":
    case "setfiles":
      return require("./restorecon.ts").default as Tool;
    case "rev":
      return require("./rev.ts").default as Tool;
    case "rfkill":
      return require("./rfkill.ts").default as Tool;
    case "rg":
      return require("./rg.ts").default as Tool;
    case "rga":
      return require("./rga.ts").default as Tool;
    case "rgrep":
      return require("./rgrep.ts").default as Tool;
    case "rke":
      return require("./rke.ts").default as Tool;
    case "rkhunter":
      return require("./rkhunter.ts").default as Tool;
    case "rm":
    case "grm":
      return require("./rm.ts").default as Tool;
    case "rman":
      return require("./rman.ts").default as Tool;
    case "rmdir":
    case "grmdir":
      return require("./rmdir.ts").default as Tool;
    case "rmlint":
      return require("./rmlint.ts").default as Tool;
    case "rndc":
      return require("./rndc.ts").default as Tool;
    case "rocm-smi":
      return require("./rocm-smi.ts").default as Tool;
    case "rosa":
      return require("./rosa.ts").default as Tool;
    case "route":
      return require("./route.ts").default as Tool;
    case "rpcinfo":
      return require("./rpcinfo.ts").default as Tool;
    case "rpk":
      return require("./rpk.ts").default as Tool;
    case "rpm-ostree":
      return require("./rpm-ostree.ts").default as Tool;
    case "rpm":
    case "rpmquery":
    case "rpmverify":
      return require("./rpm.ts").default as Tool;
    case "rpm2cpio":
      return require("./rpm2cpio.ts").default as Tool;
    case "rpmkeys":
      return require("./rpmkeys.ts").default as Tool;
    case "rpmspec":
    case "rpmbuild":
      return require("./rpmspec.ts").default as Tool;
    case "rrdtool":
    case "rrdinfo":
      return require("./rrdtool.ts").default as Tool;
    case "rsnapshot":
      return require("./rsnapshot.ts").default as Tool;
    case "rspamadm":
      return require("./rspamadm.ts").default as Tool;
    case "rspamc":
      return require("./rspamc.ts").default as Tool;
    case "rsync":
      return require("./rsync.ts").default as Tool;
    case "rsyslogd":
      return require("./rsyslogd.ts").default as Tool;
    case "rtcwake":
      return require("./rtcwake.ts").default as Tool;
    case "rubocop":
      return require("./rubocop.ts").default as Tool;
    case "ruby":
      return require("./ruby.ts").default as Tool;
    case "ruff":
      return require("./ruff.ts").default as Tool;
    case "run-parts":
      return require("./run-parts.ts").default as Tool;
    case "runc":
    case "crun":
    case "youki":
    case "runsc":
      return require("./runc.ts").default as Tool;
    case "runlevel":
      return require("./runlevel.ts").default as Tool;
    case "runsv":
    case "runsvdir":
    case "runsvchdir":
    case "chpst":
      return require("./runsv.ts").default as Tool;
    case "runuser":
      return require("./runuser.ts").default as Tool;
    case "rustc":
      return require("./rustc.ts").default as Tool;
    case "rustup":
      return require("./rustup.ts").default as Tool;
    case "s3cmd":
      return require("./s3cmd.ts").default as Tool;
    case "s5cmd":
      return require("./s5cmd.ts").default as Tool;
    case "s6-svc":
    case "s6-rc":
    case "s6-svscanctl":
    case "s6-svscan":
    case "s6-supervise":
      return require("./s6-svc.ts").default as Tool;
    case "s6-svstat":
    case "s6-svdt":
      return require("./s6-svstat.ts").default as Tool;
    case "sa":
      return require("./sa.ts").default as Tool;
    case "sacctmgr":
      return require("./sacctmgr.ts").default as Tool;
    case "safety":
      return require("./safety.ts").default as Tool;
    case "salt-call":
      return require("./salt-call.ts").default as Tool;
    case "salt-key":
      return require("./salt-key.ts").default as Tool;
    case "salt-run":
      return require("./salt-run.ts").default as Tool;
    case "salt":
      return require("./salt.ts").default as Tool;
    case "sam":
      return require("./sam.ts").default as Tool;
    case "samba-tool":
      return require("./samba-tool.ts").default as Tool;
    case "sar":
    case "sadf":
      return require("./sar.ts").default as Tool;
    case "sas2ircu":
    case "sas3ircu":
      return require("./sas2ircu.ts").default as Tool;
    case "saw":
      return require("./saw.ts").default as Tool;
    case "sbctl":
      return require("./sbctl.ts").default as Tool;
    case "scala":
    case "scala-cli":
    case "kotlin":
    case "kotlinc":
    case "groovy":
    case "jshell":
    case "jrunscript":
    case "jdb":
    case "jhsdb":
    case "clojure":
    case "clj":
    case "mill":
      return require("./scala.ts").default as Tool;
    case "scancel":
    case "sbatch":
    case "srun":
    case "salloc":
    case "sattach":
    case "sbcast":
    case "qsub":
    case "qdel":
    case "bsub":
    case "bkill":
      return require("./scancel.ts").default as Tool;
    case "scc":
      return require("./scc.ts").default as Tool;
    case "sccache":
      return require("./sccache.ts").default as Tool;
    case "schroot":
      return require("./schroot.ts").default as Tool;
    case "scontrol":
      return require("./scontrol.ts").default as Tool;
    case "scp":
      return require("./scp.ts").default as Tool;
    case "screen":
      return require("./screen.ts").default as Tool;
    case "script":
      return require("./script.ts").default as Tool;
    case "scrontab":
      return require("./scrontab.ts").default as Tool;
    case "scw":
      return require("./scw.ts").default as Tool;
    case "sd":
      return require("./sd.ts").default as Tool;
    case "sdiag":
      return require("./sdiag.ts").default as Tool;
    case "sdiff":
      return require("./sdiff.ts").default as Tool;
    case "sdk":
      return require("./sdk.ts").default as Tool;
    case "sdparm":
      return require("./sdparm.ts").default as Tool;
    case "sealert":
      return require("./sealert.ts").default as Tool;
    case "sed":
    case "gsed":
      return require("./sed.ts").default as Tool;
    case "semanage":
      return require("./semanage.ts").default as Tool;
    case "semodule":
      return require("./semodule.ts").default as Tool;
    case "semver":
      return require("./semver.ts").default as Tool;
    case "sensors":
      return require("./sensors.ts").default as Tool;
    case "sensuctl":
      return require("./sensuctl.ts").default as Tool;
    case "sentry-cli":
      return require("./sentry-cli.ts").default as Tool;
    case "seq":
    case "gseq":
      return require("./seq.ts").default as Tool;
    case "serverless":
    case "sls":
      return require("./serverless.ts").default as Tool;
    case "service":
      return require("./service.ts").default as Tool;
    case "setcap":
      return require("./setcap.ts").default as Tool;
    case "setenforce":
    case "setsebool":
    case "togglesebool":
    case "load_policy":
      return require("./setenforce.ts").default as Tool;
    case "setfacl":
    case "chattr":
      return require("./setfacl.ts").default as Tool;
    case "setfattr":
      return require("./setfattr.ts").default as Tool;
    case "setpci":
      return require("./setpci.ts").default as Tool;
    case "setserial":
      return require("./setserial.ts").default as Tool;
    case "setsid":
      return require("./setsid.ts").default as Tool;
    case "sfdisk":
      return require("./sfdisk.ts").default as Tool;
    case "sftp":
      return require("./sftp.ts").default as Tool;
    case "sg_inq":
      return require("./sg_inq.ts").default as Tool;
    case "sg_readcap":
      return require("./sg_readcap.ts").default as Tool;
    case "sg_turs":
      return require("./sg_turs.ts").default as Tool;
    case "sg_vpd":
      return require("./sg_vpd.ts").default as Tool;
    case "sgdisk":
      return require("./sgdisk.ts").default as Tool;
    case "shellcheck":
      return require("./shellcheck.ts").default as Tool;
    case "shfmt":
      return require("./shfmt.ts").default as Tool;
    case "showmount":
      return require("./showmount.ts").default as Tool;
    case "shred":
    case "wipe":
    case "srm":
    case "gshred":
      return require("./shred.ts").default as Tool;
    case "shuf":
    case "gshuf":
      return require("./shuf.ts").default as Tool;
    case "shutdown":
      return require("./shutdown.ts").default as Tool;
    case "sidekiqmon":
      return require("./sidekiqmon.ts").default as Tool;
    case "size":
      return require("./size.ts").default as Tool;
    case "skaffold":
      return require("./skaffold.ts").default as Tool;
    case "skopeo":
      return require("./skopeo.ts").default as Tool;
    case "slabtop":
      return require("./slabtop.ts").default as Tool;
    case "slapcat":
      return require("./slapcat.ts").default as Tool;
    case "sleep":
    case "gsleep":
      return require("./sleep.ts").default as Tool;
    case "slocate":
      return require("./slocate.ts").default as Tool;
    case "smartctl":
      return require("./smartctl.ts").default as Tool;
    case "smbclient":
      return require("./smbclient.ts").default as Tool;
    case "smbstatus":
      return require("./smbstatus.ts").default as Tool;
    case "smem":
      return require("./smem.ts").default as Tool;
    case "snap":
      return require("./snap.ts").default as Tool;
    case "snapper":
      return require("./snapper.ts").default as Tool;
    case "snmpdelta":
      return require("./snmpdelta.ts").default as Tool;
    case "snmpget":
    case "snmpwalk":
    case "snmpbulkwalk":
    case "snmpbulkget":
    case "snmpgetnext":
    case "snmptable":
    case "snmpdf":
    case "snmpstatus":
    case "snmpnetstat":
    case "snmptranslate":
      return require("./snmpget.ts").default as Tool;
    case "snmpset":
    case "snmptrap":
    case "snmpinform":
    case "snmpusm":
    case "snmpvacm":
      return require("./snmpset.ts").default as Tool;
    case "snowsql":
    case "snow":
      return require("./snowsql.ts").default as Tool;
    case "snyk":
      return require("./snyk.ts").default as Tool;
    case "socat":
      return require("./socat.ts").default as Tool;
    case "sockstat":
      return require("./sockstat.ts").default as Tool;
    case "sops":
      return require("./sops.ts").default as Tool;
    case "sort":
    case "gsort":
      return require("./sort.ts").default as Tool;
    case "spamassassin":
      return require("./spamassassin.ts").default as Tool;
    case "spectre-meltdown-checker":
    case "spectre-meltdown-checker.sh":
      return require("./spectre-meltdown-checker.ts").default as Tool;
    case "speedtest":
    case "speedtest-cli":
      return require("./speedtest.ts").default as Tool;
    case "spfquery":
      return require("./spfquery.ts").default as Tool;
    case "split":
    case "gsplit":
      return require("./split.ts").default as Tool;
    case "sponge":
      return require("./sponge.ts").default as Tool;
    case "sqfscat":
      return require("./sqfscat.ts").default as Tool;
    case "sqlcmd":
      return require("./sqlcmd.ts").default as Tool;
    case "sqldiff":
      return require("./sqldiff.ts").default as Tool;
    case "sqlfluff":
      return require("./sqlfluff.ts").default as Tool;
    case "sqlite-utils":
      return require("./sqlite-utils.ts").default as Tool;
    case "sqlite3":
      return require("./sqlite3.ts").default as Tool;
    case "sqlite3_analyzer":
      return require("./sqlite3_analyzer.ts").default as Tool;
    case "sqlplus":
    case "sql":
    case "bcp":
    case "osql":
      return require("./sqlplus.ts").default as Tool;
    case "squeue":
    case "sinfo":
    case "sacct":
    case "sstat":
    case "sprio":
    case "sshare":
    case "sreport":
      return require("./squeue.ts").default as Tool;
    case "squid":
      return require("./squid.ts").default as Tool;
    case "squidclient":
      return require("./squidclient.ts").default as Tool;
    case "srvctl":
      return require("./srvctl.ts").default as Tool;
    case "ss":
      return require("./ss.ts").default as Tool;
    case "ssacli":
    case "hpssacli":
    case "hpacucli":
      return require("./ssacli.ts").default as Tool;
    case "ssh-add":
      return require("./ssh-add.ts").default as Tool;
    case "ssh-agent":
    case "gpg-agent":
    case "gpg-connect-agent":
      return require("./ssh-agent.ts").default as Tool;
    case "ssh-keygen":
      return require("./ssh-keygen.ts").default as Tool;
    case "ssh-keyscan":
      return require("./ssh-keyscan.ts").default as Tool;
    case "ssh":
      return require("./ssh.ts").default as Tool;
    case "sshd":
      return require("./sshd.ts").default as Tool;
    case "sshpass":
      return require("./sshpass.ts").default as Tool;
    case "sslscan":
      return require("./sslscan.ts").default as Tool;
    case "sssctl":
      return require("./sssctl.ts").default as Tool;
    case "sstablemetadata":
    case "sstableutil":
    case "sstablelevelinfo":
      return require("./sstablemetadata.ts").default as Tool;
    case "stat":
    case "gstat":
      return require("./stat.ts").default as Tool;
    case "stdbuf":
    case "gstdbuf":
      return require("./stdbuf.ts").default as Tool;
    case "steampipe":
      return require("./steampipe.ts").default as Tool;
    case "step":
      return require("./step.ts").default as Tool;
    case "stern":
    case "kubetail":
    case "kail":
    case "kubectl-stern":
      return require("./stern.ts").default as Tool;
    case "stolonctl":
      return require("./stolonctl.ts").default as Tool;
    case "stonith_admin":
      return require("./stonith_admin.ts").default as Tool;
    case "storcli":
    case "storcli64":
    case "perccli":
    case "perccli64":
      return require("./storcli.ts").default as Tool;
    case "strace":
      return require("./strace.ts").default as Tool;
    case "stratis":
      return require("./stratis.ts").default as Tool;
    case "stress-ng":
    case "stress":
    case "sysbench":
    case "fio":
    case "iozone":
    case "bonnie++":
    case "memtester":
      return require("./stress-ng.ts").default as Tool;
    case "strings":
    case "gstrings":
      return require("./strings.ts").default as Tool;
    case "strip":
    case "objcopy":
    case "ranlib":
    case "ld":
    case "as":
    case "gcc":
    case "g++":
    case "cc":
    case "c++":
    case "clang":
    case "clang++":
    case "tcc":
    case "patchelf":
      return require("./strip.ts").default as Tool;
    case "stripe":
      return require("./stripe.ts").default as Tool;
    case "stty":
      return require("./stty.ts").default as Tool;
    case "su":
      return require("./su.ts").default as Tool;
    case "subctl":
      return require("./subctl.ts").default as Tool;
    case "subnetcalc":
      return require("./subnetcalc.ts").default as Tool;
    case "sudo":
      return require("./sudo.ts").default as Tool;
    case "supabase":
      return require("./supabase.ts").default as Tool;
    case "supervisorctl":
      return require("./supervisorctl.ts").default as Tool;
    case "supervisord":
      return require("./supervisord.ts").default as Tool;
    case "sv":
      return require("./sv.ts").default as Tool;
    case "svn":
      return require("./svn.ts").default as Tool;
    case "swaks":
    case "ssmtp":
      return require("./swaks.ts").default as Tool;
    case "swaplabel":
      return require("./swaplabel.ts").default as Tool;
    case "swapoff":
      return require("./swapoff.ts").default as Tool;
    case "swapon":
      return require("./swapon.ts").default as Tool;
    case "syft":
      return require("./syft.ts").default as Tool;
    case "sysctl":
      return require("./sysctl.ts").default as Tool;
    case "sysdig":
    case "csysdig":
    case "falco":
    case "tcpflow":
    case "dsniff":
    case "ettercap":
    case "mitmproxy":
    case "mitmdump":
    case "wireshark":
    case "dnstop":
      return require("./sysdig.ts").default as Tool;
    case "systemctl":
      return require("./systemctl.ts").default as Tool;
    case "systemd-analyze":
      return require("./systemd-analyze.ts").default as Tool;
    case "systemd-cgls":
      return require("./systemd-cgls.ts").default as Tool;
    case "systemd-cgtop":
      return require("./systemd-cgtop.ts").default as Tool;
    case "systemd-delta":
      return require("./systemd-delta.ts").default as Tool;
    case "systemd-detect-virt":
      return require("./systemd-detect-virt.ts").default as Tool;
    case "systemd-dissect":
      return require("./systemd-dissect.ts").default as Tool;
    case "systemd-escape":
      return require("./systemd-escape.ts").default as Tool;
    case "systemd-hwdb":
      return require("./systemd-hwdb.ts").default as Tool;
    case "systemd-id128":
      return require("./systemd-id128.ts").default as Tool;
    case "systemd-inhibit":
      return require("./systemd-inhibit.ts").default as Tool;
    case "systemd-mount":
      return require("./systemd-mount.ts").default as Tool;
    case "systemd-notify":
      return require("./systemd-notify.ts").default as Tool;
    case "systemd-nspawn":
      return require("./systemd-nspawn.ts").default as Tool;
    case "systemd-path":
      return require("./systemd-path.ts").default as Tool;
    case "systemd-run":
      return require("./systemd-run.ts").default as Tool;
    case "systemd-sysext":
    case "systemd-confext":
      return require("./systemd-sysext.ts").default as Tool;
    case "systemd-sysusers":
    case "systemd-repart":
    case "systemd-firstboot":
    case "systemd-machine-id-setup":
    case "systemd-umount":
      return require("./systemd-sysusers.ts").default as Tool;
    case "systemd-tmpfiles":
      return require("./systemd-tmpfiles.ts").default as Tool;
    case "systool":
      return require("./systool.ts").default as Tool;
    case "tac":
    case "gtac":
      return require("./tac.ts").default as Tool;
    case "tagout":
      return require("./tagout.ts").default as Tool;
    case "tail":
    case "gtail":
      return require("./tail.ts").default as Tool;
    case "tailscale":
      return require("./tailscale.ts").default as Tool;
    case "talosctl":
      return require("./talosctl.ts").default as Tool;
    case "tar":
    case "gtar":
      return require("./tar.ts").default as Tool;
    case "tarsnap":
      return require("./tarsnap.ts").default as Tool;
    case "task":
    case "go-task":
      return require("./task.ts").default as Tool;
    case "taskset":
      return require("./taskset.ts").default as Tool;
    case "tc":
      return require("./tc.ts").default as Tool;
    case "tcpdump":
      return require("./tcpdump.ts").default as Tool;
    case "tcpreplay":
      return require("./tcpreplay.ts").default as Tool;
    case "tea":
      return require("./tea.ts").default as Tool;
    case "tee":
    case "gtee":
      return require("./tee.ts").default as Tool;
    case "telegraf":
      return require("./telegraf.ts").default as Tool;
    case "telepresence":
      return require("./telepresence.ts").default as Tool;
    case "telnet":
    case "inetutils-telnet":
      return require("./telnet.ts").default as Tool;
    case "tempo-cli":
      return require("./tempo-cli.ts").default as Tool;
    case "temporal":
      return require("./temporal.ts").default as Tool;
    case "terraform-docs":
      return require("./terraform-docs.ts").default as Tool;
    case "terraform":
    case "tofu":
      return require("./terraform.ts").default as Tool;
    case "terragrunt":
      return require("./terragrunt.ts").default as Tool;
    case "terrascan":
      return require("./terrascan.ts").default as Tool;
    case "test":
    case "[":
      return require("./test.ts").default as Tool;
    case "testparm":
      return require("./testparm.ts").default as Tool;
    case "testssl.sh":
    case "testssl":
      return require("./testssl.sh.ts").default as Tool;
    case "tflint":
      return require("./tflint.ts").default as Tool;
    case "tfsec":
      return require("./tfsec.ts").default as Tool;
    case "thanos":
      return require("./thanos.ts").default as Tool;
    case "tilt":
      return require("./tilt.ts").default as Tool;
    case "time":
    case "gtime":
      return require("./time.ts").default as Tool;
    case "timedatectl":
      return require("./timedatectl.ts").default as Tool;
    case "timeout":
    case "gtimeout":
      return require("./timeout.ts").default as Tool;
    case "timeshift":
      return require("./timeshift.ts").default as Tool;
    case "tk":
      return require("./tk.ts").default as Tool;
    case "tkn":
      return require("./tkn.ts").default as Tool;
    case "tldr":
    case "tealdeer":
      return require("./tldr.ts").default as Tool;
    case "tload":
      return require("./tload.ts").default as Tool;
    case "tlp-stat":
      return require("./tlp-stat.ts").default as Tool;
    case "tlsx":
      return require("./tlsx.ts").default as Tool;
    case "tmux":
      return require("./tmux.ts").default as Tool;
    case "tnsping":
      return require("./tnsping.ts").default as Tool;
    case "tokei":
      return require("./tokei.ts").default as Tool;
    case "toolbox":
      return require("./toolbox.ts").default as Tool;
    case "top":
      return require("./top.ts").default as Tool;
    case "touch":
    case "gtouch":
      return require("./touch.ts").default as Tool;
    case "tput":
    case "reset":
    case "tabs":
      return require("./tput.ts").default as Tool;
    case "tr":
    case "gtr":
      return require("./tr.ts").default as Tool;
    case "trace-cmd":
      return require("./trace-cmd.ts").default as Tool;
    case "tracepath":
      return require("./tracepath.ts").default as Tool;
    case "traceroute":
    case "traceroute6":
    case "tcptraceroute":
      return require("./traceroute.ts").default as Tool;
    case "traefik":
      return require("./traefik.ts").default as Tool;
    case "travis":
      return require("./travis.ts").default as Tool;
    case "tre":
      return require("./tre.ts").default as Tool;
    case "tree":
      return require("./tree.ts").default as Tool;
    case "trino":
    case "presto":
    case "beeline":
    case "hive":
      return require("./trino.ts").default as Tool;
    case "trivy":
      return require("./trivy.ts").default as Tool;
    case "true":
    case "gtrue":
      return require("./true.ts").default as Tool;
    case "truncate":
    case "gtruncate":
      return require("./truncate.ts").default as Tool;
    case "ts":
      return require("./ts.ts").default as Tool;
    case "tshark":
      return require("./tshark.ts").default as Tool;
    case "tsort":
      return require("./tsort.ts").default as Tool;
    case "tsv-filter":
      return require("./tsv-filter.ts").default as Tool;
    case "tsv-select":
    case "tsv-uniq":
    case "tsv-sample":
    case "tsv-pretty":
      return require("./tsv-select.ts").default as Tool;
    case "tsv-summarize":
      return require("./tsv-summarize.ts").default as Tool;
    case "tty":
      return require("./tty.ts").default as Tool;
    case "tune2fs":
      return require("./tune2fs.ts").default as Tool;
    case "tuned-adm":
      return require("./tuned-adm.ts").default as Tool;
    case "tuptime":
      return require("./tuptime.ts").default as Tool;
    case "turbostat":
      return require("./turbostat.ts").default as Tool;
    case "turso":
      return require("./turso.ts").default as Tool;
    case "twilio":
      return require("./twilio.ts").default as Tool;
    case "type":
      return require("./type.ts").default as Tool;
    case "typos":
      return require("./typos.ts").default as Tool;
    case "ubuntu-drivers":
      return require("./ubuntu-drivers.ts").default as Tool;
    case "ubuntu-security-status":
    case "ubuntu-support-status":
    case "ubuntu-distro-info":
    case "debian-distro-info":
    case "distro-info":
      return require("./ubuntu-security-status.ts").default as Tool;
    case "uchardet":
    case "chardetect":
      return require("./uchardet.ts").default as Tool;
    case "udevadm":
      return require("./udevadm.ts").default as Tool;
    case "udisksctl":
      return require("./udisksctl.ts").default as Tool;
    case "ufw":
      return require("./ufw.ts").default as Tool;
    case "ugrep":
    case "ug":
      return require("./ugrep.ts").default as Tool;
    case "ul":
      return require("./ul.ts").default as Tool;
    case "umount":
    case "fusermount":
    case "fusermount3":
      return require("./umount.ts").default as Tool;
    case "uname":
    case "guname":
      return require("./uname.ts").default as Tool;
    case "unattended-upgrade":
    case "unattended-upgrades":
      return require("./unattended-upgrade.ts").default as Tool;
    case "unbound-checkconf":
    case "unbound-host":
      return require("./unbound-checkconf.ts").default as Tool;
    case "unbound-control":
      return require("./unbound-control.ts").default as Tool;
    case "unbuffer":
      return require("./unbuffer.ts").default as Tool;
    case "unexpand":
      return require("./unexpand.ts").default as Tool;
    case "uniq":
    case "guniq":
      return require("./uniq.ts").default as Tool;
    case "unlink":
      return require("./unlink.ts").default as Tool;
    case "unrar":
    case "rar":
      return require("./unrar.ts").default as Tool;
    case "unshare":
      return require("./unshare.ts").default as Tool;
    case "unsquashfs":
      return require("./unsquashfs.ts").default as Tool;
    case "unzip":
      return require("./unzip.ts").default as Tool;
    case "upctl":
      return require("./upctl.ts").default as Tool;
    case "update-alternatives":
      return require("./update-alternatives.ts").default as Tool;
    case "update-grub":
    case "update-grub2":
    case "grub-install":
    case "grub2-install":
    case "grub-mkconfig":
    case "grub2-mkconfig":
    case "grub-set-default":
    case "grub2-set-default":
    case "grub-reboot":
    case "grub2-reboot":
      return require("./update-grub.ts").default as Tool;
    case "update-initramfs":
    case "mkinitramfs":
    case "mkinitrd":
    case "unmkinitramfs":
      return require("./update-initramfs.ts").default as Tool;
    case "update-rc.d":
      return require("./update-rc.d.ts").default as Tool;
    case "updatectl":
      return require("./updatectl.ts").default as Tool;
    case "updatedb":
      return require("./updatedb.ts").default as Tool;
    case "upower":
      return require("./upower.ts").default as Tool;
    case "uprecords":
      return require("./uprecords.ts").default as Tool;
    case "upsc":
      return require("./upsc.ts").default as Tool;
    case "uptime":
      return require("./uptime.ts").default as Tool;
    case "urpmq":
    case "urpmf":
      return require("./urpmq.ts").default as Tool;
    case "usbguard":
      return require("./usbguard.ts").default as Tool;
    case "usbip":
      return require("./usbip.ts").default as Tool;
    case "useradd":
    case "userdel":
    case "usermod":
    case "adduser":
    case "deluser":
    case "groupadd":
    case "groupdel":
    case "groupmod":
    case "addgroup":
    case "delgroup":
    case "gpasswd":
    case "newusers":
    case "chpasswd":
    case "chgpasswd":
    case "pwconv":
    case "pwunconv":
    case "grpconv":
    case "grpunconv":
    case "groupmems":
      return require("./useradd.ts").default as Tool;
    case "userdbctl":
      return require("./userdbctl.ts").default as Tool;
    case "users":
      return require("./users.ts").default as Tool;
    case "utmpdump":
      return require("./utmpdump.ts").default as Tool;
    case "uuidgen":
      return require("./uuidgen.ts").default as Tool;
    case "uuidparse":
      return require("./uuidparse.ts").default as Tool;
    case "uv":
    case "uvx":
      return require("./uv.ts").default as Tool;
    case "v4l2-ctl":
      return require("./v4l2-ctl.ts").default as Tool;
    case "vacuumdb":
    case "reindexdb":
    case "clusterdb":
      return require("./vacuumdb.ts").default as Tool;
    case "vagrant":
      return require("./vagrant.ts").default as Tool;
    case "varnishadm":
      return require("./varnishadm.ts").default as Tool;
    case "varnishlog":
    case "varnishncsa":
    case "varnishtop":
    case "varnishhist":
      return require("./varnishlog.ts").default as Tool;
    case "varnishstat":
      return require("./varnishstat.ts").default as Tool;
    case "vault":
    case "bao":
      return require("./vault.ts").default as Tool;
    case "vcgencmd":
      return require("./vcgencmd.ts").default as Tool;
    case "vcluster":
      return require("./vcluster.ts").default as Tool;
    case "vector":
      return require("./vector.ts").default as Tool;
    case "velero":
      return require("./velero.ts").default as Tool;
    case "vendir":
      return require("./vendir.ts").default as Tool;
    case "vercel":
    case "vc":
      return require("./vercel.ts").default as Tool;
    case "vgcfgbackup":
      return require("./vgcfgbackup.ts").default as Tool;
    case "vgcfgrestore":
      return require("./vgcfgrestore.ts").default as Tool;
    case "vgdisplay":
      return require("./vgdisplay.ts").default as Tool;
    case "vgs":
      return require("./vgs.ts").default as Tool;
    case "vgscan":
      return require("./vgscan.ts").default as Tool;
    case "vipe":
    case "vidir":
    case "mosh":
    case "autossh":
      return require("./vipe.ts").default as Tool;
    case "vipw":
    case "vigr":
      return require("./vipw.ts").default as Tool;
    case "virsh":
      return require("./virsh.ts").default as Tool;
    case "virt-cat":
    case "virt-tail":
      return require("./virt-cat.ts").default as Tool;
    case "virt-df":
    case "virt-filesystems":
    case "virt-what":
    case "virt-host-validate":
      return require("./virt-df.ts").default as Tool;
    case "virt-ls":
      return require("./virt-ls.ts").default as Tool;
    case "visidata":
    case "vd":
    case "fx":
    case "csvsql":
    case "sql2csv":
    case "in2csv":
    case "csvclean":
    case "q":
      return require("./visidata.ts").default as Tool;
    case "visudo":
      return require("./visudo.ts").default as Tool;
    case "vmstat":
      return require("./vmstat.ts").default as Tool;
    case "vmtouch":
      return require("./vmtouch.ts").default as Tool;
    case "vnstat":
      return require("./vnstat.ts").default as Tool;
    case "volta":
      return require("./volta.ts").default as Tool;
    case "vtysh":
      return require("./vtysh.ts").default as Tool;
    case "vulkaninfo":
    case "glxinfo":
    case "vainfo":
    case "vdpauinfo":
    case "clinfo":
      return require("./vulkaninfo.ts").default as Tool;
    case "vultr-cli":
      return require("./vultr-cli.ts").default as Tool;
    case "vzdump":
    case "qmrestore":
      return require("./vzdump.ts").default as Tool;
    case "w":
      return require("./w.ts").default as Tool;
    case "w3m":
      return require("./w3m.ts").default as Tool;
    case "wait4x":
      return require("./wait4x.ts").default as Tool;
    case "wakeonlan":
      return require("./wakeonlan.ts").default as Tool;
    case "wal-g":
      return require("./wal-g.ts").default as Tool;
    case "wall":
    case "write":
    case "talk":
      return require("./wall.ts").default as Tool;
    case "wasm-objdump":
      return require("./wasm-objdump.ts").default as Tool;
    case "watch":
      return require("./watch.ts").default as Tool;
    case "wbinfo":
      return require("./wbinfo.ts").default as Tool;
    case "wc":
    case "gwc":
      return require("./wc.ts").default as Tool;
    case "wdctl":
      return require("./wdctl.ts").default as Tool;
    case "wdiff":
      return require("./wdiff.ts").default as Tool;
    case "wg-quick":
      return require("./wg-quick.ts").default as Tool;
    case "wg":
      return require("./wg.ts").default as Tool;
    case "wget":
      return require("./wget.ts").default as Tool;
    case "whatis":
      return require("./whatis.ts").default as Tool;
    case "whereis":
      return require("./whereis.ts").default as Tool;
    case "which":
      return require("./which.ts").default as Tool;
    case "whisper-info.py":
    case "whisper-info":
    case "whisper-fetch.py":
    case "whisper-fetch":
      return require("./whisper-info.py.ts").default as Tool;
    case "who":
      return require("./who.ts").default as Tool;
    case "whoami":
    case "gwhoami":
      return require("./whoami.ts").default as Tool;
    case "whois":
      return require("./whois.ts").default as Tool;
    case "wipefs":
      return require("./wipefs.ts").default as Tool;
    case "woodpecker-cli":
      return require("./woodpecker-cli.ts").default as Tool;
    case "wp":
      return require("./wp.ts").default as Tool;
    case "wpa_cli":
      return require("./wpa_cli.ts").default as Tool;
    case "wrangler":
      return require("./wrangler.ts").default as Tool;
    case "wscat":
    case "websocat":
      return require("./wscat.ts").default as Tool;
    case "xargs":
    case "gxargs":
      return require("./xargs.ts").default as Tool;
    case "xbps-alternatives":
      return require("./xbps-alternatives.ts").default as Tool;
    case "xbps-install":
      return require("./xbps-install.ts").default as Tool;
    case "xbps-query":
      return require("./xbps-query.ts").default as Tool;
    case "xbps-reconfigure":
    case "xbps-pkgdb":
      return require("./xbps-reconfigure.ts").default as Tool;
    case "xbps-remove":
      return require("./xbps-remove.ts").default as Tool;
    case "xcodebuild":
      return require("./xcodebuild.ts").default as Tool;
    case "xfs_admin":
      return require("./xfs_admin.ts").default as Tool;
    case "xfs_db":
      return require("./xfs_db.ts").default as Tool;
    case "xfs_growfs":
    case "xfs_freeze":
    case "xfs_fsr":
    case "xfs_copy":
    case "xfs_restore":
    case "xfs_mdrestore":
      return require("./xfs_growfs.ts").default as Tool;
    case "xfs_info":
    case "xfs_bmap":
    case "xfs_estimate":
      return require("./xfs_info.ts").default as Tool;
    case "xfs_quota":
      return require("./xfs_quota.ts").default as Tool;
    case "xfs_repair":
      return require("./xfs_repair.ts").default as Tool;
    case "xfs_spaceman":
      return require("./xfs_spaceman.ts").default as Tool;
    case "xh":
    case "xhs":
      return require("./xh.ts").default as Tool;
    case "xl":
      return require("./xl.ts").default as Tool;
    case "xmllint":
      return require("./xmllint.ts").default as Tool;
    case "xmlstarlet":
    case "xml":
      return require("./xmlstarlet.ts").default as Tool;
    case "xsltproc":
      return require("./xsltproc.ts").default as Tool;
    case "xsv":
    case "qsv":
      return require("./xsv.ts").default as Tool;
    case "xtrabackup":
    case "mariabackup":
    case "mariadb-backup":
    case "mydumper":
    case "myloader":
      return require("./xtrabackup.ts").default as Tool;
    case "xxd":
      return require("./xxd.ts").default as Tool;
    case "xz":
    case "unxz":
    case "lzma":
    case "unlzma":
    case "lzip":
      return require("./xz.ts").default as Tool;
    case "yamllint":
      return require("./yamllint.ts").default as Tool;
    case "yara":
      return require("./yara.ts").default as Tool;
    case "yarn":
    case "yarnpkg":
      return require("./yarn.ts").default as Tool;
    case "yay":
    case "paru":
      return require("./yay.ts").default as Tool;
    case "yc":
      return require("./yc.ts").default as Tool;
    case "yes":
    case "gyes":
      return require("./yes.ts").default as Tool;
    case "yq":
    case "xq":
    case "tomlq":
      return require("./yq.ts").default as Tool;
    case "ytt":
      return require("./ytt.ts").default as Tool;
    case "zabbix_agent2":
      return require("./zabbix_agent2.ts").default as Tool;
    case "zabbix_agentd":
      return require("./zabbix_agentd.ts").default as Tool;
    case "zabbix_get":
      return require("./zabbix_get.ts").default as Tool;
    case "zabbix_sender":
      return require("./zabbix_sender.ts").default as Tool;
    case "zcat":
    case "gzcat":
    case "bzcat":
    case "xzcat":
    case "lzcat":
    case "lzmacat":
    case "zstdcat":
    case "zless":
    case "bzless":
    case "xzless":
    case "lzless":
    case "zstdless":
    case "zmore":
    case "bzmore":
    case "xzmore":
    case "zdiff":
    case "zcmp":
    case "bzdiff":
    case "bzcmp":
    case "xzdiff":
    case "xzcmp":
    case "zipinfo":
      return require("./zcat.ts").default as Tool;
    case "zdb":
      return require("./zdb.ts").default as Tool;
    case "zdump":
      return require("./zdump.ts").default as Tool;
    case "zerotier-cli":
      return require("./zerotier-cli.ts").default as Tool;
    case "zfs":
      return require("./zfs.ts").default as Tool;
    case "zgrep":
    case "zegrep":
    case "zfgrep":
    case "bzgrep":
    case "bzegrep":
    case "bzfgrep":
    case "xzgrep":
    case "xzegrep":
    case "xzfgrep":
    case "lzgrep":
    case "zstdgrep":
    case "zipgrep":
      return require("./zgrep.ts").default as Tool;
    case "zip":
      return require("./zip.ts").default as Tool;
    case "zipdetails":
      return require("./zipdetails.ts").default as Tool;
    case "zipnote":
      return require("./zipnote.ts").default as Tool;
    case "zkCli.sh":
      return require("./zkCli.sh.ts").default as Tool;
    case "zkServer.sh":
      return require("./zkServer.sh.ts").default as Tool;
    case "zpool":
      return require("./zpool.ts").default as Tool;
    case "zramctl":
      return require("./zramctl.ts").default as Tool;
    case "zrun":
      return require("./zrun.ts").default as Tool;
    case "zstd":
    case "unzstd":
    case "zstdmt":
    case "pzstd":
      return require("./zstd.ts").default as Tool;
    case "zypper":
      return require("./zypper.ts").default as Tool;
    default:
      return undefined;
  }
};

/** Every name of every tool. */
export const toolNames = (): readonly string[] => [
  "7z",
  "7za",
  "7zr",
  "7zz",
  "7zzs",
  "VBoxManage",
  "vboxmanage",
  "a2enmod",
  "a2dismod",
  "a2ensite",
  "a2dissite",
  "a2enconf",
  "a2disconf",
  "a2query",
  "aa-complain",
  "aa-enforce",
  "aa-disable",
  "aa-audit",
  "aa-teardown",
  "aa-remove-unknown",
  "aa-logprof",
  "aa-genprof",
  "aa-autodep",
  "apparmor_parser",
  "aa-enabled",
  "aa-unconfined",
  "apparmor_status",
  "aa-status",
  "ab",
  "wrk",
  "hey",
  "vegeta",
  "k6",
  "siege",
  "locust",
  "artillery",
  "jmeter",
  "gatling",
  "autocannon",
  "oha",
  "h2load",
  "ghz",
  "bombardier",
  "abrt-cli",
  "abrt",
  "ac",
  "dump-acct",
  "dump-utmp",
  "ack",
  "acme.sh",
  "acpi",
  "act",
  "actionlint",
  "activemq",
  "addr2line",
  "ag",
  "age-keygen",
  "rage-keygen",
  "age",
  "rage",
  "agrind",
  "aide",
  "airflow",
  "alembic",
  "knex",
  "sequelize",
  "sequelize-cli",
  "drizzle-kit",
  "typeorm",
  "diesel",
  "sqlx",
  "migrate",
  "dbmate",
  "sea-orm-cli",
  "mikro-orm",
  "aliyun",
  "amplify",
  "ampx",
  "sst",
  "cdktf",
  "amtool",
  "ansible-galaxy",
  "ansible-inventory",
  "ansible-doc",
  "ansible-config",
  "ansible-playbook",
  "ansible-pull",
  "ansible-console",
  "ansible-vault",
  "ansible",
  "antctl",
  "apachectl",
  "apache2ctl",
  "httpd",
  "apache2",
  "apcaccess",
  "apk",
  "apptainer",
  "singularity",
  "apropos",
  "apt-cache",
  "apt-config",
  "apt-file",
  "apt-key",
  "apt-mark",
  "apt-rdepends",
  "apt-show-versions",
  "apt",
  "apt-get",
  "aptitude",
  "nala",
  "ar",
  "arc_summary",
  "arcconf",
  "arch",
  "arcstat",
  "argo",
  "argocd",
  "arp-scan",
  "fast",
  "arp",
  "arping",
  "asdf",
  "asinfo",
  "asnmap",
  "asterisk",
  "rasterisk",
  "at",
  "batch",
  "atlas",
  "atop",
  "atopsar",
  "atq",
  "atrm",
  "audit2allow",
  "audit2why",
  "auditctl",
  "aulast",
  "aureport",
  "aulastlog",
  "ausyscall",
  "ausearch",
  "avahi-browse",
  "avahi-resolve",
  "avahi-resolve-address",
  "avahi-resolve-host-name",
  "awk",
  "gawk",
  "mawk",
  "nawk",
  "original-awk",
  "bwk",
  "aws-vault",
  "aws",
  "awslogs",
  "az",
  "azcopy",
  "azd",
  "badblocks",
  "bandwhich",
  "barman",
  "base32",
  "basenc",
  "base64",
  "gbase64",
  "basename",
  "gbasename",
  "bash",
  "sh",
  "dash",
  "ash",
  "ksh",
  "ksh93",
  "mksh",
  "zsh",
  "rbash",
  "bat",
  "batcat",
  "bc",
  "bcachefs",
  "bconsole",
  "btape",
  "bextract",
  "biolatency-bpfcc",
  "biosnoop-bpfcc",
  "biotop-bpfcc",
  "bitesize-bpfcc",
  "cachestat-bpfcc",
  "cachetop-bpfcc",
  "capable-bpfcc",
  "dcsnoop-bpfcc",
  "dcstat-bpfcc",
  "execsnoop-bpfcc",
  "exitsnoop-bpfcc",
  "ext4dist-bpfcc",
  "ext4slower-bpfcc",
  "xfsdist-bpfcc",
  "xfsslower-bpfcc",
  "btrfsdist-bpfcc",
  "btrfsslower-bpfcc",
  "filelife-bpfcc",
  "fileslower-bpfcc",
  "filetop-bpfcc",
  "gethostlatency-bpfcc",
  "hardirqs-bpfcc",
  "killsnoop-bpfcc",
  "mdflush-bpfcc",
  "mountsnoop-bpfcc",
  "nfsdist-bpfcc",
  "nfsslower-bpfcc",
  "offcputime-bpfcc",
  "oomkill-bpfcc",
  "opensnoop-bpfcc",
  "pidpersec-bpfcc",
  "profile-bpfcc",
  "runqlat-bpfcc",
  "runqlen-bpfcc",
  "runqslower-bpfcc",
  "softirqs-bpfcc",
  "solisten-bpfcc",
  "statsnoop-bpfcc",
  "swapin-bpfcc",
  "syncsnoop-bpfcc",
  "syscount-bpfcc",
  "tcpaccept-bpfcc",
  "tcpconnect-bpfcc",
  "tcpconnlat-bpfcc",
  "tcpdrop-bpfcc",
  "tcplife-bpfcc",
  "tcpretrans-bpfcc",
  "tcprtt-bpfcc",
  "tcpstates-bpfcc",
  "tcpsynbl-bpfcc",
  "tcptop-bpfcc",
  "tcptracer-bpfcc",
  "threadsnoop-bpfcc",
  "vfscount-bpfcc",
  "vfsstat-bpfcc",
  "wakeuptime-bpfcc",
  "zfsdist-bpfcc",
  "zfsslower-bpfcc",
  "biolatency",
  "biosnoop",
  "biotop",
  "bitesize",
  "cachestat",
  "cachetop",
  "dcsnoop",
  "dcstat",
  "execsnoop",
  "exitsnoop",
  "ext4dist",
  "ext4slower",
  "xfsdist",
  "xfsslower",
  "btrfsdist",
  "btrfsslower",
  "filelife",
  "fileslower",
  "filetop",
  "gethostlatency",
  "hardirqs",
  "killsnoop",
  "mdflush",
  "mountsnoop",
  "nfsdist",
  "nfsslower",
  "offcputime",
  "oomkill",
  "opensnoop",
  "pidpersec",
  "runqlat",
  "runqlen",
  "runqslower",
  "softirqs",
  "solisten",
  "statsnoop",
  "swapin",
  "syncsnoop",
  "syscount",
  "tcpaccept",
  "tcpconnect",
  "tcpconnlat",
  "tcpdrop",
  "tcplife",
  "tcpretrans",
  "tcprtt",
  "tcpstates",
  "tcpsynbl",
  "tcptop",
  "tcptracer",
  "threadsnoop",
  "vfscount",
  "vfsstat",
  "wakeuptime",
  "zfsdist",
  "zfsslower",
  "biosdecode",
  "vpddecode",
  "ownership",
  "birdc",
  "birdcl",
  "birdc6",
  "bjobs",
  "bhosts",
  "bqueues",
  "bhist",
  "busers",
  "lsload",
  "lshosts",
  "black",
  "blkid",
  "blockdev",
  "bluetoothctl",
  "boltctl",
  "bootc",
  "bootctl",
  "borg",
  "bpftool",
  "bpftrace",
  "bq",
  "brctl",
  "brew",
  "bridge",
  "brotli",
  "unbrotli",
  "bsdtar",
  "btm",
  "btop",
  "bpytop",
  "gtop",
  "btrbk",
  "btrfs",
  "buildah",
  "buildkite-agent",
  "bun",
  "bundle",
  "bundler",
  "busctl",
  "busybox",
  "toybox",
  "bw",
  "bzip2",
  "bunzip2",
  "pbzip2",
  "c++filt",
  "caddy",
  "cal",
  "ncal",
  "calicoctl",
  "capinfos",
  "cargo",
  "cat",
  "gcat",
  "cbt",
  "ccze",
  "cdk",
  "cdk8s",
  "ceph",
  "certbot",
  "certtool",
  "cf",
  "cfn-guard",
  "cfn-lint",
  "cfssl-certinfo",
  "cfssl-scan",
  "cfssl",
  "cgcreate",
  "cgdelete",
  "cgset",
  "cgclassify",
  "cgconfigparser",
  "cgclear",
  "cgrulesengd",
  "cgexec",
  "chage",
  "chamber",
  "chcat",
  "chcon",
  "check_http",
  "check_curl",
  "check_load",
  "check_disk",
  "check_users",
  "check_procs",
  "check_swap",
  "check_uptime",
  "check_ping",
  "check_ntp_time",
  "check_ssh",
  "checkov",
  "checksec",
  "checkupdates",
  "chef-client",
  "chef-solo",
  "chef-apply",
  "chef-run",
  "inspec",
  "chkconfig",
  "chmod",
  "gchmod",
  "chntpw",
  "pkcs11-tool",
  "pkcs15-tool",
  "p11tool",
  "certutil",
  "pk12util",
  "mkpasswd",
  "pwgen",
  "choom",
  "chown",
  "chgrp",
  "gchown",
  "chronic",
  "ifne",
  "chronyc",
  "chroot",
  "chrt",
  "chsh",
  "chfn",
  "cilium-dbg",
  "cilium-health",
  "cilium",
  "circleci",
  "civo",
  "clamscan",
  "clamdscan",
  "claude",
  "codex",
  "gemini",
  "opencode",
  "qwen",
  "cursor-agent",
  "aider",
  "goose",
  "cline",
  "amp",
  "crush",
  "droid",
  "clear",
  "clickhouse-client",
  "clickhouse-local",
  "clickhouse-server",
  "clickhouse-benchmark",
  "clickhouse",
  "cloc",
  "cloud-init",
  "cloudflared",
  "clush",
  "clusterctl",
  "cmake",
  "meson",
  "cmctl",
  "kubectl-cert_manager",
  "cmp",
  "cockroach",
  "codespell",
  "col",
  "colcrt",
  "colima",
  "collectdctl",
  "collectl",
  "colrm",
  "column",
  "combine",
  "comm",
  "gcomm",
  "composer",
  "compsize",
  "conda",
  "mamba",
  "micromamba",
  "condor_q",
  "condor_status",
  "condor_history",
  "condor_version",
  "confluent",
  "conftest",
  "conntrack",
  "consul",
  "copilot",
  "coredumpctl",
  "corosync-cfgtool",
  "corosync-quorumtool",
  "cortextool",
  "lokitool",
  "cosign",
  "couchbase-cli",
  "cp",
  "gcp",
  "cpan",
  "cpanm",
  "cpio",
  "cppcheck",
  "cpufreq-info",
  "cpufreq-set",
  "cpuid",
  "cpupower",
  "cqlsh",
  "crane",
  "createdb",
  "createuser",
  "crictl",
  "crm",
  "crm_mon",
  "crm_resource",
  "crm_simulate",
  "crm_verify",
  "crontab",
  "crsctl",
  "cryptsetup",
  "cscli",
  "csplit",
  "csvcut",
  "csvgrep",
  "csvlook",
  "csvstat",
  "csvsort",
  "csvjoin",
  "csvstack",
  "csvjson",
  "csvformat",
  "ctr",
  "cue",
  "curl",
  "curlie",
  "cut",
  "gcut",
  "dagster",
  "dasel",
  "datadog-agent",
  "datadog-ci",
  "datamash",
  "date",
  "gdate",
  "daxctl",
  "cxl",
  "db2",
  "dbt",
  "dc",
  "dcgmi",
  "dconf",
  "dd",
  "gdd",
  "deborphan",
  "debsecan",
  "debsums",
  "debugfs",
  "decode-dimms",
  "decode-vaio",
  "delta",
  "deno",
  "df",
  "gdf",
  "dfc",
  "dhall",
  "dhall-to-json",
  "dhall-to-yaml",
  "dict",
  "diff",
  "gdiff",
  "colordiff",
  "diff3",
  "diffoscope",
  "diffstat",
  "difft",
  "diff-so-fancy",
  "hexyl",
  "dig",
  "kdig",
  "delv",
  "mdig",
  "dircolors",
  "dirname",
  "gdirname",
  "distrobox",
  "dkms",
  "dmesg",
  "dmidecode",
  "dmsetup",
  "dnf",
  "yum",
  "microdnf",
  "dnf4",
  "dnf5",
  "dnsx",
  "doas",
  "docker-compose",
  "podman-compose",
  "docker-slim",
  "slim",
  "mint",
  "docker",
  "doctl",
  "dog",
  "doggo",
  "dnstracer",
  "dokku",
  "dolt",
  "dool",
  "doppler",
  "dos2unix",
  "unix2dos",
  "mac2unix",
  "unix2mac",
  "dot",
  "neato",
  "fdp",
  "sfdp",
  "twopi",
  "circo",
  "dotnet-counters",
  "dotnet-gcdump",
  "dotnet-trace",
  "dotnet-dump",
  "dotnet-stack",
  "dotnet",
  "doveadm",
  "doveconf",
  "dpkg-query",
  "dpkg",
  "dpkg-deb",
  "dracut",
  "drbdadm",
  "drbdsetup",
  "driftctl",
  "drill",
  "drone",
  "dropdb",
  "dropuser",
  "drush",
  "dstat",
  "pcp-dstat",
  "du",
  "dua",
  "duc",
  "duckdb",
  "duf",
  "dumpcap",
  "dumpe2fs",
  "e2freefrag",
  "e2mmpstatus",
  "duplicity",
  "dust",
  "dyff",
  "dysk",
  "dutree",
  "e2fsck",
  "fsck.ext2",
  "fsck.ext3",
  "fsck.ext4",
  "e2label",
  "e4defrag",
  "eb",
  "echo",
  "gecho",
  "ecs-cli",
  "edac-util",
  "edquota",
  "setquota",
  "quotaon",
  "quotaoff",
  "quotacheck",
  "convertquota",
  "warnquota",
  "efibootmgr",
  "efivar",
  "eksctl",
  "elasticsearch-keystore",
  "elasticsearch-plugin",
  "opensearch-plugin",
  "kibana-plugin",
  "logstash-plugin",
  "elasticsearch-reset-password",
  "elasticsearch-setup-passwords",
  "elasticsearch-create-enrollment-token",
  "elasticsearch-service-tokens",
  "elasticsearch-certutil",
  "elasticsearch-certgen",
  "elasticsearch-node",
  "elasticsearch-shard",
  "elasticsearch-syskeygen",
  "elasticsearch-saml-metadata",
  "elasticsearch",
  "kibana",
  "logstash",
  "elasticsearch-users",
  "emerge",
  "enca",
  "entr",
  "watchexec",
  "nodemon",
  "reflex",
  "air",
  "chokidar",
  "when-changed",
  "byobu",
  "zellij",
  "dtach",
  "abduco",
  "env",
  "genv",
  "envoy",
  "equery",
  "eix",
  "qlist",
  "qdepends",
  "qfile",
  "qsearch",
  "qsize",
  "quse",
  "qlop",
  "eselect",
  "etcdctl",
  "etcdutl",
  "etckeeper",
  "etherwake",
  "ether-wake",
  "wol",
  "ethtool",
  "eu-readelf",
  "eu-size",
  "eu-nm",
  "eu-elflint",
  "eu-stack",
  "evans",
  "grpc_cli",
  "exiftool",
  "exigrep",
  "exim",
  "exim4",
  "eximstats",
  "exinext",
  "exiqgrep",
  "exiqsumm",
  "qshape",
  "pflogsumm",
  "exo",
  "expac",
  "expand",
  "gexpand",
  "exportfs",
  "expr",
  "gexpr",
  "eza",
  "exa",
  "lsd",
  "facter",
  "factor",
  "fail2ban-client",
  "fail2ban-regex",
  "faillock",
  "false",
  "gfalse",
  "fastfetch",
  "fatrace",
  "fc-list",
  "fc-scan",
  "fclones",
  "fd",
  "fdfind",
  "fdisk",
  "cfdisk",
  "fdupes",
  "ffprobe",
  "file",
  "filebeat",
  "metricbeat",
  "heartbeat",
  "auditbeat",
  "packetbeat",
  "winlogbeat",
  "journalbeat",
  "filefrag",
  "fincore",
  "find",
  "gfind",
  "bfs",
  "findfs",
  "findmnt",
  "finger",
  "pinky",
  "firebase",
  "firewall-cmd",
  "flarectl",
  "flatpak",
  "flock",
  "fluent-bit",
  "fluentd",
  "promtail",
  "node_exporter",
  "prometheus",
  "alertmanager",
  "grafana-server",
  "loki",
  "flux",
  "flyctl",
  "fly",
  "flyway",
  "fmt",
  "gfmt",
  "fold",
  "gfold",
  "fping",
  "bmon",
  "nload",
  "ipcalc",
  "sipcalc",
  "free",
  "fs_cli",
  "fsck",
  "fsck.xfs",
  "fsck.vfat",
  "fsck.fat",
  "fsck.minix",
  "fsck.btrfs",
  "fsck.f2fs",
  "fsck.cramfs",
  "fsck.exfat",
  "dosfsck",
  "fsfreeze",
  "e2image",
  "e2undo",
  "chcpu",
  "chmem",
  "kexec",
  "switch_root",
  "pivot_root",
  "fstrim",
  "fswatch",
  "fuser",
  "fwupdmgr",
  "fzf",
  "gau",
  "gcloud",
  "gcrane",
  "gdb",
  "lldb",
  "rr",
  "gcore",
  "valgrind",
  "heaptrack",
  "criu",
  "rbspy",
  "async-profiler",
  "uftrace",
  "gdbus",
  "gdisk",
  "gdu",
  "gdu-go",
  "gem",
  "geoiplookup",
  "geoiplookup6",
  "getcap",
  "getconf",
  "getenforce",
  "sestatus",
  "selinuxenabled",
  "getsebool",
  "seinfo",
  "sesearch",
  "matchpathcon",
  "avcstat",
  "secon",
  "selinuxexeccon",
  "getseuser",
  "getent",
  "getfacl",
  "getfattr",
  "gh",
  "ghc-pkg",
  "git-sizer",
  "git",
  "gita",
  "gitlab-ctl",
  "gitlab-runner",
  "glab",
  "glances",
  "glooctl",
  "glow",
  "gluster",
  "gnmic",
  "gnutls-cli",
  "go",
  "goaccess",
  "gobgp",
  "gofmt",
  "gopass",
  "gops",
  "govc",
  "gpg",
  "gpg2",
  "gpgconf",
  "gpgv",
  "grafana-cli",
  "grep",
  "egrep",
  "fgrep",
  "ggrep",
  "grepcidr",
  "gron",
  "groups",
  "growpart",
  "grpc_health_probe",
  "grpc-health-probe",
  "grpcurl",
  "grub-editenv",
  "grub2-editenv",
  "grub-file",
  "grub2-file",
  "grub-probe",
  "grub2-probe",
  "grub-script-check",
  "grub2-script-check",
  "grubby",
  "grype",
  "gsettings",
  "gsutil",
  "guix",
  "gunicorn",
  "uvicorn",
  "hypercorn",
  "daphne",
  "waitress-serve",
  "uwsgi",
  "celery",
  "sidekiq",
  "rq",
  "dramatiq",
  "flask",
  "django-admin",
  "streamlit",
  "varnishd",
  "memcached",
  "mosquitto",
  "gzip",
  "gunzip",
  "pigz",
  "unpigz",
  "compress",
  "uncompress",
  "hadolint",
  "haproxy",
  "hcloud",
  "hddtemp",
  "hdfs",
  "hadoop",
  "hdparm",
  "head",
  "ghead",
  "helm",
  "helmfile",
  "help",
  "heroku",
  "hexdump",
  "hd",
  "hfind",
  "hg",
  "highlight",
  "homectl",
  "host",
  "hostid",
  "hostname",
  "domainname",
  "nisdomainname",
  "ypdomainname",
  "dnsdomainname",
  "hostnamectl",
  "hping3",
  "hping",
  "zmap",
  "slowhttptest",
  "htmlq",
  "htop",
  "htpasswd",
  "http",
  "https",
  "httpie",
  "httping",
  "hub",
  "hubble",
  "hwclock",
  "hwinfo",
  "hwloc-info",
  "hyperfine",
  "i2cdetect",
  "i2cdump",
  "ibmcloud",
  "ic",
  "bx",
  "ibstat",
  "ibstatus",
  "ibv_devinfo",
  "ibv_devices",
  "icat",
  "fcat",
  "blkcat",
  "blkls",
  "img_cat",
  "mmcat",
  "jcat",
  "icdiff",
  "iconv",
  "id",
  "identify",
  "ifconfig",
  "ifdata",
  "isutf8",
  "errno",
  "iftop",
  "imgpkg",
  "incus",
  "infisical",
  "influx",
  "info",
  "pinfo",
  "infracost",
  "init",
  "telinit",
  "initctl",
  "innochecksum",
  "innotop",
  "inotifywait",
  "fsnotifywait",
  "inotifywatch",
  "fsnotifywatch",
  "install",
  "ginstall",
  "inxi",
  "ionice",
  "ioping",
  "iostat",
  "iotop",
  "iotop-c",
  "iotop-py",
  "ip",
  "ipa",
  "ipactl",
  "ipcrm",
  "ipcmk",
  "ipcs",
  "iperf",
  "iperf3",
  "netperf",
  "mgen",
  "trafgen",
  "ipinfo",
  "ipmi-sel",
  "ipmi-sensors",
  "ipmitool",
  "ipset",
  "iptables-restore",
  "ip6tables-restore",
  "netfilter-persistent",
  "iptables-save",
  "ip6tables-save",
  "iptables",
  "ip6tables",
  "iptables-nft",
  "iptables-legacy",
  "ip6tables-nft",
  "ip6tables-legacy",
  "arptables",
  "ebtables",
  "ipvsadm",
  "irb",
  "pry",
  "erb",
  "rails",
  "thor",
  "rspec",
  "rackup",
  "puma",
  "unicorn",
  "cap",
  "kamal",
  "irqbalance",
  "iscsiadm",
  "isoinfo",
  "isodump",
  "isovfy",
  "isosize",
  "isql",
  "iusql",
  "istioctl",
  "iw",
  "iwconfig",
  "iwgetid",
  "iwlist",
  "jar",
  "jarsigner",
  "java",
  "javac",
  "javap",
  "jc",
  "jcmd",
  "jdeps",
  "jdupes",
  "jello",
  "jenv",
  "tfenv",
  "tfswitch",
  "jfr",
  "jinfo",
  "jira",
  "jj",
  "jless",
  "mdcat",
  "jmap",
  "choose",
  "yj",
  "jp",
  "join",
  "gjoin",
  "journalctl",
  "jps",
  "jq",
  "gojq",
  "jaq",
  "json_pp",
  "jsonlint",
  "jsonlint-php",
  "jsonnet",
  "jstack",
  "jstat",
  "jtbl",
  "just",
  "k0s",
  "k3d",
  "k3s",
  "k9s",
  "kadmin",
  "kadmin.local",
  "kaf",
  "kafka-cluster.sh",
  "kafka-cluster",
  "kafka-console-consumer.sh",
  "kafka-console-consumer",
  "kafka-avro-console-consumer",
  "kafka-json-schema-console-consumer",
  "kafka-protobuf-console-consumer",
  "kafka-console-producer.sh",
  "kafka-console-producer",
  "kafka-producer-perf-test.sh",
  "kafka-producer-perf-test",
  "kafka-verifiable-producer.sh",
  "kafka-e2e-latency.sh",
  "kafka-avro-console-producer",
  "kafka-json-schema-console-producer",
  "kafka-protobuf-console-producer",
  "kafka-delete-records.sh",
  "kafka-delete-records",
  "kafka-streams-application-reset.sh",
  "kafka-streams-application-reset",
  "kafka-dump-log.sh",
  "kafka-dump-log",
  "kafka-features.sh",
  "kafka-features",
  "kafka-jmx.sh",
  "kafka-jmx",
  "kafka-replica-verification.sh",
  "kafka-replica-verification",
  "kafka-leader-election.sh",
  "kafka-leader-election",
  "kafka-server-start.sh",
  "kafka-server-stop.sh",
  "kafka-server-start",
  "kafka-server-stop",
  "zookeeper-server-start.sh",
  "zookeeper-server-stop.sh",
  "schema-registry-start",
  "schema-registry-stop",
  "schema-registry-stop-service",
  "connect-distributed.sh",
  "connect-standalone.sh",
  "kafka-metadata-quorum.sh",
  "kafka-metadata-quorum",
  "kafka-reassign-partitions.sh",
  "kafka-reassign-partitions",
  "kafka-run-class.sh",
  "kafka-run-class",
  "schema-registry-run-class",
  "kafka-topics.sh",
  "kafka-topics",
  "kafka-consumer-groups.sh",
  "kafka-consumer-groups",
  "kafka-configs.sh",
  "kafka-configs",
  "kafka-acls.sh",
  "kafka-acls",
  "kafka-log-dirs.sh",
  "kafka-log-dirs",
  "kafka-broker-api-versions.sh",
  "kafka-broker-api-versions",
  "kafka-get-offsets.sh",
  "kafka-get-offsets",
  "kafka-transactions.sh",
  "kafka-transactions",
  "kafkactl",
  "kamctl",
  "kapp",
  "kbld",
  "kcat",
  "kafkacat",
  "kdump-config",
  "kdumpctl",
  "keepalived",
  "keychain",
  "keyctl",
  "keytool",
  "kill",
  "kind",
  "klist",
  "kn",
  "knife",
  "knotc",
  "koji",
  "kopia",
  "kops",
  "kpartx",
  "kpt",
  "krew",
  "kubectl-krew",
  "ksql",
  "kube-bench",
  "kube-capacity",
  "kubectl-resource_capacity",
  "kube-linter",
  "kube-score",
  "kubectl-score",
  "kubeadm",
  "kubecolor",
  "kubeconform",
  "kubectl-argo-rollouts",
  "kubectl-argo_rollouts",
  "kubectl-cnpg",
  "kubectl-tree",
  "kubectl-lineage",
  "kubectl-get_all",
  "ketall",
  "kubectl-view_allocations",
  "kubectl-df_pv",
  "kubectl-images",
  "kubectl-outdated",
  "kubectl-access_matrix",
  "kubectl-rolesum",
  "kubectl-who-can",
  "kubectl-who_can",
  "kubectl",
  "kubectx",
  "kubens",
  "kubectl-ctx",
  "kubectl-ns",
  "kubent",
  "kubescape",
  "kubeseal",
  "kubesec",
  "kubeval",
  "kumactl",
  "kustomize",
  "kyverno",
  "kubectl-kyverno",
  "last",
  "lastb",
  "lastcomm",
  "lastlog",
  "lastlog2",
  "faillog",
  "launchctl",
  "ldapadd",
  "ldapmodify",
  "ldapdelete",
  "ldapmodrdn",
  "ldappasswd",
  "ldapexop",
  "ldapsearch",
  "ldapwhoami",
  "ldapcompare",
  "ldapurl",
  "ldconfig",
  "ldd",
  "lego",
  "less",
  "lftp",
  "lighttpd",
  "limactl",
  "link",
  "linkerd",
  "links",
  "links2",
  "elinks",
  "linode-cli",
  "linode",
  "lin",
  "linstor",
  "liquibase",
  "litestream",
  "lldpcli",
  "lldpctl",
  "ln",
  "gln",
  "lnav",
  "lnstat",
  "ctstat",
  "rtstat",
  "routel",
  "loc",
  "locale",
  "localectl",
  "locate",
  "plocate",
  "mlocate",
  "logcli",
  "logger",
  "systemd-cat",
  "loginctl",
  "logname",
  "logread",
  "logrotate",
  "logwatch",
  "look",
  "losetup",
  "lpass",
  "lpstat",
  "lpq",
  "lpinfo",
  "ls",
  "dir",
  "vdir",
  "gls",
  "lsar",
  "lsattr",
  "lsb_release",
  "lsblk",
  "lscgroup",
  "lssubsys",
  "cgget",
  "lscpu",
  "lsfd",
  "lshw",
  "lsinitcpio",
  "lsinitramfs",
  "lsinitrd",
  "lsipc",
  "lsirq",
  "lslocks",
  "lslogins",
  "lsmem",
  "lsmod",
  "lsnrctl",
  "lsns",
  "lsof",
  "lspci",
  "lsscsi",
  "lstopo",
  "lstopo-no-graphics",
  "hwloc-ls",
  "lsusb",
  "ltrace",
  "lua",
  "luajit",
  "R",
  "Rscript",
  "julia",
  "octave",
  "octave-cli",
  "elixir",
  "elixirc",
  "iex",
  "erl",
  "escript",
  "mix",
  "rebar3",
  "ghci",
  "runghc",
  "stack",
  "cabal",
  "ocaml",
  "dune",
  "swift",
  "dart",
  "flutter",
  "nim",
  "crystal",
  "zig",
  "tclsh",
  "wish",
  "expect",
  "guile",
  "racket",
  "sbcl",
  "clisp",
  "pwsh",
  "mono",
  "groovysh",
  "ts-node",
  "tsx",
  "luac",
  "luarocks",
  "lvcreate",
  "lvextend",
  "lvreduce",
  "lvresize",
  "lvrename",
  "lvchange",
  "lvconvert",
  "vgcreate",
  "vgextend",
  "vgreduce",
  "vgrename",
  "vgchange",
  "vgsplit",
  "vgmerge",
  "vgexport",
  "vgimport",
  "vgimportclone",
  "vgimportdevices",
  "vgmknodes",
  "vgck",
  "vgconvert",
  "pvchange",
  "pvmove",
  "pvresize",
  "lvdisplay",
  "lvm",
  "lvmconfig",
  "lvmdevices",
  "lvmdiskscan",
  "lvmpolld",
  "lvremove",
  "vgremove",
  "pvremove",
  "lvs",
  "lvscan",
  "lxc-attach",
  "lxc-console",
  "lxc-execute",
  "lxc-start",
  "lxc-stop",
  "lxc-destroy",
  "lxc-create",
  "lxc-copy",
  "lxc-snapshot",
  "lxc-freeze",
  "lxc-unfreeze",
  "lxc-cgroup",
  "lxc-checkconfig",
  "lxc-top",
  "lxc-ls",
  "lxc-info",
  "lxc",
  "lychee",
  "lynis",
  "lynx",
  "lz4",
  "unlz4",
  "lz4cat",
  "bsdcat",
  "lzop",
  "macchina",
  "machinectl",
  "mail",
  "mailx",
  "Mail",
  "s-nail",
  "mutt",
  "sendmail",
  "msmtp",
  "sendemail",
  "mailq",
  "make",
  "gmake",
  "man",
  "manpath",
  "masscan",
  "mc",
  "mcli",
  "mcelog",
  "mco",
  "md5sum",
  "sha1sum",
  "sha224sum",
  "sha256sum",
  "sha384sum",
  "sha512sum",
  "b2sum",
  "b3sum",
  "cksum",
  "sum",
  "shasum",
  "md5",
  "gmd5sum",
  "gsha256sum",
  "gsha1sum",
  "gsha512sum",
  "xxhsum",
  "xxh32sum",
  "xxh64sum",
  "xxh128sum",
  "mdadm",
  "mediainfo",
  "megacli",
  "MegaCli",
  "MegaCli64",
  "megacli64",
  "memcached-tool",
  "memcflush",
  "memcrm",
  "memcset",
  "memccp",
  "memctouch",
  "memcslap",
  "memcaslap",
  "memcstat",
  "memcping",
  "memcexist",
  "mesg",
  "microk8s",
  "mii-tool",
  "mimetype",
  "mimirtool",
  "minikube",
  "minio",
  "minisign",
  "mise",
  "rtx",
  "mispipe",
  "pee",
  "mkcert",
  "mkdir",
  "gmkdir",
  "mkfifo",
  "mknod",
  "gmkfifo",
  "mkfs",
  "mkfs.ext2",
  "mkfs.ext3",
  "mkfs.ext4",
  "mke2fs",
  "mkfs.xfs",
  "mkfs.btrfs",
  "mkfs.vfat",
  "mkfs.fat",
  "mkfs.msdos",
  "mkfs.ntfs",
  "mkfs.exfat",
  "mkfs.f2fs",
  "mkfs.minix",
  "mkfs.cramfs",
  "mkfs.bfs",
  "mkfs.erofs",
  "mkfs.bcachefs",
  "mkfs.jfs",
  "mkfs.reiserfs",
  "mkdosfs",
  "mkntfs",
  "mkswap",
  "blkdiscard",
  "mkinitcpio",
  "mktemp",
  "gmktemp",
  "mlr",
  "mmdblookup",
  "mmls",
  "mmstat",
  "fsstat",
  "img_stat",
  "fls",
  "istat",
  "ils",
  "ffind",
  "ifind",
  "blkstat",
  "blkcalc",
  "jls",
  "usnjls",
  "tsk_gettimes",
  "modinfo",
  "modprobe",
  "insmod",
  "rmmod",
  "depmod",
  "kmod",
  "mokutil",
  "mongodump",
  "mongoexport",
  "bsondump",
  "mongorestore",
  "mongoimport",
  "mongofiles",
  "mongosh",
  "mongo",
  "mongotop",
  "mongostat",
  "monit",
  "more",
  "most",
  "pg",
  "mosquitto_pub",
  "mosquitto_rr",
  "mosquitto_passwd",
  "mosquitto_ctrl",
  "mosquitto_sub",
  "mount",
  "mountpoint",
  "mountstats",
  "mpstat",
  "msbuild",
  "xbuild",
  "mtr",
  "multipass",
  "multipath",
  "multipathd",
  "multitail",
  "mv",
  "gmv",
  "mvn",
  "mvnw",
  "gradle",
  "gradlew",
  "sbt",
  "lein",
  "mysql",
  "mariadb",
  "mysql_config_editor",
  "mysqladmin",
  "mariadb-admin",
  "mysqlbinlog",
  "mariadb-binlog",
  "mysqlcheck",
  "mariadb-check",
  "mysqldump",
  "mariadb-dump",
  "mysqldumpslow",
  "mariadb-dumpslow",
  "mysqlsh",
  "mysqlshow",
  "mariadb-show",
  "mysqlslap",
  "mariadb-slap",
  "mysqltuner",
  "mysqltuner.pl",
  "nagios",
  "nagios4",
  "naemon",
  "icinga",
  "named-checkconf",
  "named-checkzone",
  "named",
  "namei",
  "nats",
  "nc",
  "netcat",
  "nc.openbsd",
  "nc.traditional",
  "ncat",
  "ncdu",
  "ndctl",
  "needrestart",
  "needs-restarting",
  "neo4j-admin",
  "cypher-shell",
  "neo4j",
  "neonctl",
  "neon",
  "nerdctl",
  "nethogs",
  "netlify",
  "ntl",
  "netmask",
  "netplan",
  "netselect",
  "netstat",
  "networkctl",
  "newrelic",
  "nfsd-top",
  "irqtop",
  "nfsiostat",
  "nfsstat",
  "nft",
  "nginx",
  "openresty",
  "ngrep",
  "ngrok",
  "nice",
  "gnice",
  "ninja",
  "nix-build",
  "nix-shell",
  "nix-instantiate",
  "nix-collect-garbage",
  "nix-env",
  "nix-channel",
  "nixos-rebuild",
  "nix-store",
  "nix",
  "nl",
  "gnl",
  "nm-online",
  "nmap",
  "nmblookup",
  "nmcli",
  "nmon",
  "node",
  "nodejs",
  "nodetool",
  "nohup",
  "gnohup",
  "nomad",
  "nova",
  "cinder",
  "glance",
  "neutron",
  "nping",
  "npm-check",
  "ncu",
  "npm-check-updates",
  "npm",
  "nproc",
  "gnproc",
  "npx",
  "pnpx",
  "bunx",
  "nsd-checkzone",
  "nsd-control",
  "nsenter",
  "nslookup",
  "nstat",
  "rtacct",
  "ifstat",
  "ntpctl",
  "ntpdate",
  "ntpdig",
  "sntp",
  "ntpq",
  "ntpstat",
  "ntptrace",
  "nuget",
  "nuget.exe",
  "numactl",
  "numastat",
  "numfmt",
  "gnumfmt",
  "nvidia-smi",
  "nvm",
  "fnm",
  "nvme",
  "nvtop",
  "oc",
  "oci",
  "ocm",
  "od",
  "ogrinfo",
  "ohai",
  "omreport",
  "onefetch",
  "oomctl",
  "op",
  "opa",
  "opam",
  "opendkim-testkey",
  "openssl",
  "openstack",
  "opkg",
  "oras",
  "oscap",
  "ostree",
  "osv-scanner",
  "otel-cli",
  "otelcol",
  "otelcol-contrib",
  "otelcol-k8s",
  "ovn-nbctl",
  "ovn-sbctl",
  "ovs-appctl",
  "ovn-appctl",
  "ovs-ofctl",
  "ovs-vsctl",
  "paccheck",
  "pacconf",
  "pacfile",
  "pacinfo",
  "packer",
  "paclog",
  "pacman",
  "pacreport",
  "pacsift",
  "pactree",
  "pamac",
  "pandoc",
  "parallel",
  "parted",
  "partprobe",
  "partx",
  "pass",
  "passenger-status",
  "passenger-memory-stats",
  "passwd",
  "paste",
  "gpaste",
  "patch",
  "pathchk",
  "patool",
  "patronictl",
  "pcregrep",
  "pcre2grep",
  "pcs",
  "pct",
  "pd",
  "pdbedit",
  "pdfgrep",
  "pdfinfo",
  "pdffonts",
  "pdftotext",
  "pdns_control",
  "pdnsutil",
  "pdsh",
  "pecl",
  "pear",
  "perf",
  "perl",
  "perlbrew",
  "perldoc",
  "perror",
  "pfetch",
  "pg_activity",
  "pg_amcheck",
  "pg_archivecleanup",
  "pg_checksums",
  "pg_ctl",
  "pg_dump",
  "pg_dumpall",
  "pg_isready",
  "pg_config",
  "pg_controldata",
  "pg_test_timing",
  "pg_restore",
  "pg_verifybackup",
  "pg_lsclusters",
  "pg_waldump",
  "pgbackrest",
  "pgbadger",
  "pgbench",
  "initdb",
  "pg_basebackup",
  "pg_upgrade",
  "pg_resetwal",
  "pg_rewind",
  "pgcenter",
  "pgcli",
  "mycli",
  "litecli",
  "usql",
  "pgmetrics",
  "pgrep",
  "php-fpm",
  "php-fpm7.4",
  "php-fpm8.0",
  "php-fpm8.1",
  "php-fpm8.2",
  "php-fpm8.3",
  "php-fpm8.4",
  "php",
  "php7.4",
  "php8.0",
  "php8.1",
  "php8.2",
  "php8.3",
  "php8.4",
  "pidof",
  "pidstat",
  "pidwait",
  "pwait",
  "pihole",
  "ping",
  "ping4",
  "ping6",
  "pip-audit",
  "pip",
  "pip3",
  "pip2",
  "pipx",
  "pip3.11",
  "pip3.12",
  "pip3.13",
  "pipdeptree",
  "pipenv",
  "pkcon",
  "pkg-config",
  "pkgconf",
  "pkgfile",
  "pkill",
  "killall",
  "skill",
  "snice",
  "killall5",
  "platform",
  "upsun",
  "plenv",
  "pluto",
  "pm2",
  "pmap",
  "pnpm",
  "podman-tui",
  "dive",
  "podman",
  "poetry",
  "polaris",
  "popeye",
  "kubectl-popeye",
  "port",
  "portablectl",
  "portageq",
  "postcat",
  "postconf",
  "postfix",
  "postmap",
  "postalias",
  "postqueue",
  "postsuper",
  "powerstat",
  "powertop",
  "pr",
  "pre-commit",
  "prefect",
  "printenv",
  "printf",
  "gprintf",
  "prips",
  "prisma",
  "prlimit",
  "pro",
  "ua",
  "ubuntu-advantage",
  "procinfo",
  "lsdev",
  "socklist",
  "procs",
  "promtool",
  "prowler",
  "prtstat",
  "ps",
  "pscale",
  "psgrep",
  "psql",
  "pssh",
  "parallel-ssh",
  "pstack",
  "gstack",
  "pstree",
  "pt-diskstats",
  "pt-duplicate-key-checker",
  "pt-slave-find",
  "pt-variable-advisor",
  "pt-config-diff",
  "pt-mysql-summary",
  "pt-fingerprint",
  "pt-align",
  "pt-mext",
  "pt-online-schema-change",
  "pt-kill",
  "pt-archiver",
  "pt-table-sync",
  "pt-table-checksum",
  "pt-heartbeat",
  "pt-slave-restart",
  "pt-stalk",
  "pt-deadlock-logger",
  "pt-fk-error-logger",
  "pt-upgrade",
  "gh-ost",
  "pt-pmp",
  "pt-ioprofile",
  "pt-query-digest",
  "pt-show-grants",
  "pt-summary",
  "ptx",
  "pulsar-admin",
  "pulumi",
  "pup",
  "puppet",
  "pv",
  "pvck",
  "pvcreate",
  "pvdisplay",
  "pve-firewall",
  "ha-manager",
  "pveam",
  "pvecm",
  "pvenode",
  "pvesh",
  "pvesm",
  "pvesr",
  "pvesubscription",
  "pveum",
  "pveversion",
  "pvs",
  "pvscan",
  "pwd",
  "pwdx",
  "py-spy",
  "pycodestyle",
  "pep8",
  "pydocstyle",
  "pyenv",
  "pyflakes",
  "pyflakes3",
  "pygmentize",
  "python",
  "python3",
  "python2",
  "python3.8",
  "python3.9",
  "python3.10",
  "python3.11",
  "python3.12",
  "python3.13",
  "python3.14",
  "qemu-img",
  "qhost",
  "qacct",
  "qselect",
  "qquota",
  "qm",
  "qstat",
  "quota",
  "repquota",
  "quotastats",
  "rabbitmqadmin",
  "rabbitmqctl",
  "rabbitmq-diagnostics",
  "rabbitmq-queues",
  "rabbitmq-streams",
  "rabbitmq-upgrade",
  "rabbitmq-plugins",
  "racadm",
  "radeontop",
  "rados",
  "radosgw-admin",
  "railway",
  "rake",
  "bazel",
  "ant",
  "invoke",
  "nox",
  "tox",
  "grunt",
  "gulp",
  "rancher",
  "ras-mc-ctl",
  "rbac-lookup",
  "kubectl-rbac_lookup",
  "rbd",
  "rbenv",
  "nodenv",
  "goenv",
  "rbw",
  "rc-service",
  "rc-status",
  "rc-update",
  "rclone",
  "rdiff-backup",
  "rdma",
  "readelf",
  "nm",
  "objdump",
  "greadelf",
  "gobjdump",
  "llvm-objdump",
  "llvm-nm",
  "llvm-readelf",
  "readlink",
  "greadlink",
  "realm",
  "realpath",
  "grealpath",
  "reboot",
  "halt",
  "poweroff",
  "pm-suspend",
  "pm-hibernate",
  "rec_control",
  "redis-benchmark",
  "valkey-benchmark",
  "redis-check-aof",
  "valkey-check-aof",
  "redis-check-rdb",
  "valkey-check-rdb",
  "redis-cli",
  "valkey-cli",
  "keydb-cli",
  "redli",
  "regctl",
  "rekor-cli",
  "render",
  "renice",
  "repmgr",
  "resize2fs",
  "resolvectl",
  "systemd-resolve",
  "restic",
  "resticprofile",
  "restorecon",
  "fixfiles",
  "setfiles",
  "rev",
  "rfkill",
  "rg",
  "rga",
  "rgrep",
  "rke",
  "rkhunter",
  "rm",
  "grm",
  "rman",
  "rmdir",
  "grmdir",
  "rmlint",
  "rndc",
  "rocm-smi",
  "rosa",
  "route",
  "rpcinfo",
  "rpk",
  "rpm-ostree",
  "rpm",
  "rpmquery",
  "rpmverify",
  "rpm2cpio",
  "rpmkeys",
  "rpmspec",
  "rpmbuild",
  "rrdtool",
  "rrdinfo",
  "rsnapshot",
  "rspamadm",
  "rspamc",
  "rsync",
  "rsyslogd",
  "rtcwake",
  "rubocop",
  "ruby",
  "ruff",
  "run-parts",
  "runc",
  "crun",
  "youki",
  "runsc",
  "runlevel",
  "runsv",
  "runsvdir",
  "runsvchdir",
  "chpst",
  "runuser",
  "rustc",
  "rustup",
  "s3cmd",
  "s5cmd",
  "s6-svc",
  "s6-rc",
  "s6-svscanctl",
  "s6-svscan",
  "s6-supervise",
  "s6-svstat",
  "s6-svdt",
  "sa",
  "sacctmgr",
  "safety",
  "salt-call",
  "salt-key",
  "salt-run",
  "salt",
  "sam",
  "samba-tool",
  "sar",
  "sadf",
  "sas2ircu",
  "sas3ircu",
  "saw",
  "sbctl",
  "scala",
  "scala-cli",
  "kotlin",
  "kotlinc",
  "groovy",
  "jshell",
  "jrunscript",
  "jdb",
  "jhsdb",
  "clojure",
  "clj",
  "mill",
  "scancel",
  "sbatch",
  "srun",
  "salloc",
  "sattach",
  "sbcast",
  "qsub",
  "qdel",
  "bsub",
  "bkill",
  "scc",
  "sccache",
  "schroot",
  "scontrol",
  "scp",
  "screen",
  "script",
  "scrontab",
  "scw",
  "sd",
  "sdiag",
  "sdiff",
  "sdk",
  "sdparm",
  "sealert",
  "sed",
  "gsed",
  "semanage",
  "semodule",
  "semver",
  "sensors",
  "sensuctl",
  "sentry-cli",
  "seq",
  "gseq",
  "serverless",
  "sls",
  "service",
  "setcap",
  "setenforce",
  "setsebool",
  "togglesebool",
  "load_policy",
  "setfacl",
  "chattr",
  "setfattr",
  "setpci",
  "setserial",
  "setsid",
  "sfdisk",
  "sftp",
  "sg_inq",
  "sg_readcap",
  "sg_turs",
  "sg_vpd",
  "sgdisk",
  "shellcheck",
  "shfmt",
  "showmount",
  "shred",
  "wipe",
  "srm",
  "gshred",
  "shuf",
  "gshuf",
  "shutdown",
  "sidekiqmon",
  "size",
  "skaffold",
  "skopeo",
  "slabtop",
  "slapcat",
  "sleep",
  "gsleep",
  "slocate",
  "smartctl",
  "smbclient",
  "smbstatus",
  "smem",
  "snap",
  "snapper",
  "snmpdelta",
  "snmpget",
  "snmpwalk",
  "snmpbulkwalk",
  "snmpbulkget",
  "snmpgetnext",
  "snmptable",
  "snmpdf",
  "snmpstatus",
  "snmpnetstat",
  "snmptranslate",
  "snmpset",
  "snmptrap",
  "snmpinform",
  "snmpusm",
  "snmpvacm",
  "snowsql",
  "snow",
  "snyk",
  "socat",
  "sockstat",
  "sops",
  "sort",
  "gsort",
  "spamassassin",
  "spectre-meltdown-checker",
  "spectre-meltdown-checker.sh",
  "speedtest",
  "speedtest-cli",
  "spfquery",
  "split",
  "gsplit",
  "sponge",
  "sqfscat",
  "sqlcmd",
  "sqldiff",
  "sqlfluff",
  "sqlite-utils",
  "sqlite3",
  "sqlite3_analyzer",
  "sqlplus",
  "sql",
  "bcp",
  "osql",
  "squeue",
  "sinfo",
  "sacct",
  "sstat",
  "sprio",
  "sshare",
  "sreport",
  "squid",
  "squidclient",
  "srvctl",
  "ss",
  "ssacli",
  "hpssacli",
  "hpacucli",
  "ssh-add",
  "ssh-agent",
  "gpg-agent",
  "gpg-connect-agent",
  "ssh-keygen",
  "ssh-keyscan",
  "ssh",
  "sshd",
  "sshpass",
  "sslscan",
  "sssctl",
  "sstablemetadata",
  "sstableutil",
  "sstablelevelinfo",
  "stat",
  "gstat",
  "stdbuf",
  "gstdbuf",
  "steampipe",
  "step",
  "stern",
  "kubetail",
  "kail",
  "kubectl-stern",
  "stolonctl",
  "stonith_admin",
  "storcli",
  "storcli64",
  "perccli",
  "perccli64",
  "strace",
  "stratis",
  "stress-ng",
  "stress",
  "sysbench",
  "fio",
  "iozone",
  "bonnie++",
  "memtester",
  "strings",
  "gstrings",
  "strip",
  "objcopy",
  "ranlib",
  "ld",
  "as",
  "gcc",
  "g++",
  "cc",
  "c++",
  "clang",
  "clang++",
  "tcc",
  "patchelf",
  "stripe",
  "stty",
  "su",
  "subctl",
  "subnetcalc",
  "sudo",
  "supabase",
  "supervisorctl",
  "supervisord",
  "sv",
  "svn",
  "swaks",
  "ssmtp",
  "swaplabel",
  "swapoff",
  "swapon",
  "syft",
  "sysctl",
  "sysdig",
  "csysdig",
  "falco",
  "tcpflow",
  "dsniff",
  "ettercap",
  "mitmproxy",
  "mitmdump",
  "wireshark",
  "dnstop",
  "systemctl",
  "systemd-analyze",
  "systemd-cgls",
  "systemd-cgtop",
  "systemd-delta",
  "systemd-detect-virt",
  "systemd-dissect",
  "systemd-escape",
  "systemd-hwdb",
  "systemd-id128",
  "systemd-inhibit",
  "systemd-mount",
  "systemd-notify",
  "systemd-nspawn",
  "systemd-path",
  "systemd-run",
  "systemd-sysext",
  "systemd-confext",
  "systemd-sysusers",
  "systemd-repart",
  "systemd-firstboot",
  "systemd-machine-id-setup",
  "systemd-umount",
  "systemd-tmpfiles",
  "systool",
  "tac",
  "gtac",
  "tagout",
  "tail",
  "gtail",
  "tailscale",
  "talosctl",
  "tar",
  "gtar",
  "tarsnap",
  "task",
  "go-task",
  "taskset",
  "tc",
  "tcpdump",
  "tcpreplay",
  "tea",
  "tee",
  "gtee",
  "telegraf",
  "telepresence",
  "telnet",
  "inetutils-telnet",
  "tempo-cli",
  "temporal",
  "terraform-docs",
  "terraform",
  "tofu",
  "terragrunt",
  "terrascan",
  "test",
  "[",
  "testparm",
  "testssl.sh",
  "testssl",
  "tflint",
  "tfsec",
  "thanos",
  "tilt",
  "time",
  "gtime",
  "timedatectl",
  "timeout",
  "gtimeout",
  "timeshift",
  "tk",
  "tkn",
  "tldr",
  "tealdeer",
  "tload",
  "tlp-stat",
  "tlsx",
  "tmux",
  "tnsping",
  "tokei",
  "toolbox",
  "top",
  "touch",
  "gtouch",
  "tput",
  "reset",
  "tabs",
  "tr",
  "gtr",
  "trace-cmd",
  "tracepath",
  "traceroute",
  "traceroute6",
  "tcptraceroute",
  "traefik",
  "travis",
  "tre",
  "tree",
  "trino",
  "presto",
  "beeline",
  "hive",
  "trivy",
  "true",
  "gtrue",
  "truncate",
  "gtruncate",
  "ts",
  "tshark",
  "tsort",
  "tsv-filter",
  "tsv-select",
  "tsv-uniq",
  "tsv-sample",
  "tsv-pretty",
  "tsv-summarize",
  "tty",
  "tune2fs",
  "tuned-adm",
  "tuptime",
  "turbostat",
  "turso",
  "twilio",
  "type",
  "typos",
  "ubuntu-drivers",
  "ubuntu-security-status",
  "ubuntu-support-status",
  "ubuntu-distro-info",
  "debian-distro-info",
  "distro-info",
  "uchardet",
  "chardetect",
  "udevadm",
  "udisksctl",
  "ufw",
  "ugrep",
  "ug",
  "ul",
  "umount",
  "fusermount",
  "fusermount3",
  "uname",
  "guname",
  "unattended-upgrade",
  "unattended-upgrades",
  "unbound-checkconf",
  "unbound-host",
  "unbound-control",
  "unbuffer",
  "unexpand",
  "uniq",
  "guniq",
  "unlink",
  "unrar",
  "rar",
  "unshare",
  "unsquashfs",
  "unzip",
  "upctl",
  "update-alternatives",
  "update-grub",
  "update-grub2",
  "grub-install",
  "grub2-install",
  "grub-mkconfig",
  "grub2-mkconfig",
  "grub-set-default",
  "grub2-set-default",
  "grub-reboot",
  "grub2-reboot",
  "update-initramfs",
  "mkinitramfs",
  "mkinitrd",
  "unmkinitramfs",
  "update-rc.d",
  "updatectl",
  "updatedb",
  "upower",
  "uprecords",
  "upsc",
  "uptime",
  "urpmq",
  "urpmf",
  "usbguard",
  "usbip",
  "useradd",
  "userdel",
  "usermod",
  "adduser",
  "deluser",
  "groupadd",
  "groupdel",
  "groupmod",
  "addgroup",
  "delgroup",
  "gpasswd",
  "newusers",
  "chpasswd",
  "chgpasswd",
  "pwconv",
  "pwunconv",
  "grpconv",
  "grpunconv",
  "groupmems",
  "userdbctl",
  "users",
  "utmpdump",
  "uuidgen",
  "uuidparse",
  "uv",
  "uvx",
  "v4l2-ctl",
  "vacuumdb",
  "reindexdb",
  "clusterdb",
  "vagrant",
  "varnishadm",
  "varnishlog",
  "varnishncsa",
  "varnishtop",
  "varnishhist",
  "varnishstat",
  "vault",
  "bao",
  "vcgencmd",
  "vcluster",
  "vector",
  "velero",
  "vendir",
  "vercel",
  "vc",
  "vgcfgbackup",
  "vgcfgrestore",
  "vgdisplay",
  "vgs",
  "vgscan",
  "vipe",
  "vidir",
  "mosh",
  "autossh",
  "vipw",
  "vigr",
  "virsh",
  "virt-cat",
  "virt-tail",
  "virt-df",
  "virt-filesystems",
  "virt-what",
  "virt-host-validate",
  "virt-ls",
  "visidata",
  "vd",
  "fx",
  "csvsql",
  "sql2csv",
  "in2csv",
  "csvclean",
  "q",
  "visudo",
  "vmstat",
  "vmtouch",
  "vnstat",
  "volta",
  "vtysh",
  "vulkaninfo",
  "glxinfo",
  "vainfo",
  "vdpauinfo",
  "clinfo",
  "vultr-cli",
  "vzdump",
  "qmrestore",
  "w",
  "w3m",
  "wait4x",
  "wakeonlan",
  "wal-g",
  "wall",
  "write",
  "talk",
  "wasm-objdump",
  "watch",
  "wbinfo",
  "wc",
  "gwc",
  "wdctl",
  "wdiff",
  "wg-quick",
  "wg",
  "wget",
  "whatis",
  "whereis",
  "which",
  "whisper-info.py",
  "whisper-info",
  "whisper-fetch.py",
  "whisper-fetch",
  "who",
  "whoami",
  "gwhoami",
  "whois",
  "wipefs",
  "woodpecker-cli",
  "wp",
  "wpa_cli",
  "wrangler",
  "wscat",
  "websocat",
  "xargs",
  "gxargs",
  "xbps-alternatives",
  "xbps-install",
  "xbps-query",
  "xbps-reconfigure",
  "xbps-pkgdb",
  "xbps-remove",
  "xcodebuild",
  "xfs_admin",
  "xfs_db",
  "xfs_growfs",
  "xfs_freeze",
  "xfs_fsr",
  "xfs_copy",
  "xfs_restore",
  "xfs_mdrestore",
  "xfs_info",
  "xfs_bmap",
  "xfs_estimate",
  "xfs_quota",
  "xfs_repair",
  "xfs_spaceman",
  "xh",
  "xhs",
  "xl",
  "xmllint",
  "xmlstarlet",
  "xml",
  "xsltproc",
  "xsv",
  "qsv",
  "xtrabackup",
  "mariabackup",
  "mariadb-backup",
  "mydumper",
  "myloader",
  "xxd",
  "xz",
  "unxz",
  "lzma",
  "unlzma",
  "lzip",
  "yamllint",
  "yara",
  "yarn",
  "yarnpkg",
  "yay",
  "paru",
  "yc",
  "yes",
  "gyes",
  "yq",
  "xq",
  "tomlq",
  "ytt",
  "zabbix_agent2",
  "zabbix_agentd",
  "zabbix_get",
  "zabbix_sender",
  "zcat",
  "gzcat",
  "bzcat",
  "xzcat",
  "lzcat",
  "lzmacat",
  "zstdcat",
  "zless",
  "bzless",
  "xzless",
  "lzless",
  "zstdless",
  "zmore",
  "bzmore",
  "xzmore",
  "zdiff",
  "zcmp",
  "bzdiff",
  "bzcmp",
  "xzdiff",
  "xzcmp",
  "zipinfo",
  "zdb",
  "zdump",
  "zerotier-cli",
  "zfs",
  "zgrep",
  "zegrep",
  "zfgrep",
  "bzgrep",
  "bzegrep",
  "bzfgrep",
  "xzgrep",
  "xzegrep",
  "xzfgrep",
  "lzgrep",
  "zstdgrep",
  "zipgrep",
  "zip",
  "zipdetails",
  "zipnote",
  "zkCli.sh",
  "zkServer.sh",
  "zpool",
  "zramctl",
  "zrun",
  "zstd",
  "unzstd",
  "zstdmt",
  "pzstd",
  "zypper",
];
