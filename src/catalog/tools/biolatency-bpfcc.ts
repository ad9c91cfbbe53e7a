import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  // They watch the kernel and print names, sizes and times; none of them writes, and those that show what is sent are not among them.
  name: "biolatency-bpfcc, biosnoop-bpfcc, biotop-bpfcc, bitesize-bpfcc, cachestat-bpfcc, cachetop-bpfcc, capable-bpfcc, dcsnoop-bpfcc, dcstat-bpfcc, execsnoop-bpfcc, exitsnoop-bpfcc, ext4dist-bpfcc, ext4slower-bpfcc, xfsdist-bpfcc, xfsslower-bpfcc, btrfsdist-bpfcc, btrfsslower-bpfcc, filelife-bpfcc, fileslower-bpfcc, filetop-bpfcc, gethostlatency-bpfcc, hardirqs-bpfcc, killsnoop-bpfcc, mdflush-bpfcc, mountsnoop-bpfcc, nfsdist-bpfcc, nfsslower-bpfcc, offcputime-bpfcc, oomkill-bpfcc, opensnoop-bpfcc, pidpersec-bpfcc, profile-bpfcc, runqlat-bpfcc, runqlen-bpfcc, runqslower-bpfcc, softirqs-bpfcc, solisten-bpfcc, statsnoop-bpfcc, swapin-bpfcc, syncsnoop-bpfcc, syscount-bpfcc, tcpaccept-bpfcc, tcpconnect-bpfcc, tcpconnlat-bpfcc, tcpdrop-bpfcc, tcplife-bpfcc, tcpretrans-bpfcc, tcprtt-bpfcc, tcpstates-bpfcc, tcpsynbl-bpfcc, tcptop-bpfcc, tcptracer-bpfcc, threadsnoop-bpfcc, vfscount-bpfcc, vfsstat-bpfcc, wakeuptime-bpfcc, zfsdist-bpfcc, zfsslower-bpfcc, biolatency, biosnoop, biotop, bitesize, cachestat, cachetop, dcsnoop, dcstat, execsnoop, exitsnoop, ext4dist, ext4slower, xfsdist, xfsslower, btrfsdist, btrfsslower, filelife, fileslower, filetop, gethostlatency, hardirqs, killsnoop, mdflush, mountsnoop, nfsdist, nfsslower, offcputime, oomkill, opensnoop, pidpersec, runqlat, runqlen, runqslower, softirqs, solisten, statsnoop, swapin, syncsnoop, syscount, tcpaccept, tcpconnect, tcpconnlat, tcpdrop, tcplife, tcpretrans, tcprtt, tcpstates, tcpsynbl, tcptop, tcptracer, threadsnoop, vfscount, vfsstat, wakeuptime, zfsdist, zfsslower",
  source: "bcc, options of tools/*.py, github.com/iovisor/bcc",
  options: {
    ...flags(
      "-a -A -C -D -e -f -F -h|--help -i -j|--json -k -K|-kernel-stacks -l -L -m|--milliseconds -M -n -O -Q -r -S -t -T|--timestamp -u -U -v -V -w -x|--fails -z",
    ),
    ...values("-p|--pid -P|--port -d|--duration --top"),
  },
  operands: ["number*"],
  examples: {
    allow: ["execsnoop-bpfcc -x", "biolatency 5 1", "opensnoop-bpfcc -p 89 -d 5", "tcpconnect -P 5432"],
    guard: {},
    doubt: { "execsnoop-bpfcc --frobnicate": "unknown-option" },
  },
});
