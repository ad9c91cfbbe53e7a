// Written by scripts/generate-tools.ts.
import type { Tool } from "../tool.ts";
import tool_arch from "./arch.ts";
import tool_awk from "./awk.ts";
import tool_base64 from "./base64.ts";
import tool_basename from "./basename.ts";
import tool_bash from "./bash.ts";
import tool_busybox from "./busybox.ts";
import tool_cal from "./cal.ts";
import tool_cat from "./cat.ts";
import tool_chroot from "./chroot.ts";
import tool_chrt from "./chrt.ts";
import tool_column from "./column.ts";
import tool_comm from "./comm.ts";
import tool_curl from "./curl.ts";
import tool_cut from "./cut.ts";
import tool_df from "./df.ts";
import tool_dirname from "./dirname.ts";
import tool_doas from "./doas.ts";
import tool_docker_compose from "./docker-compose.ts";
import tool_docker from "./docker.ts";
import tool_echo from "./echo.ts";
import tool_env from "./env.ts";
import tool_expand from "./expand.ts";
import tool_expr from "./expr.ts";
import tool_factor from "./factor.ts";
import tool_false from "./false.ts";
import tool_fd from "./fd.ts";
import tool_file from "./file.ts";
import tool_filefrag from "./filefrag.ts";
import tool_find from "./find.ts";
import tool_findmnt from "./findmnt.ts";
import tool_flock from "./flock.ts";
import tool_fmt from "./fmt.ts";
import tool_fold from "./fold.ts";
import tool_free from "./free.ts";
import tool_getconf from "./getconf.ts";
import tool_gh from "./gh.ts";
import tool_git from "./git.ts";
import tool_grep from "./grep.ts";
import tool_groups from "./groups.ts";
import tool_head from "./head.ts";
import tool_hexdump from "./hexdump.ts";
import tool_id from "./id.ts";
import tool_ionice from "./ionice.ts";
import tool_iostat from "./iostat.ts";
import tool_ipcs from "./ipcs.ts";
import tool_join from "./join.ts";
import tool_journalctl from "./journalctl.ts";
import tool_jq from "./jq.ts";
import tool_kubectl from "./kubectl.ts";
import tool_last from "./last.ts";
import tool_lastcomm from "./lastcomm.ts";
import tool_locale from "./locale.ts";
import tool_logname from "./logname.ts";
import tool_look from "./look.ts";
import tool_ls from "./ls.ts";
import tool_lsb_release from "./lsb_release.ts";
import tool_lsblk from "./lsblk.ts";
import tool_lscpu from "./lscpu.ts";
import tool_lsfd from "./lsfd.ts";
import tool_lsipc from "./lsipc.ts";
import tool_lsirq from "./lsirq.ts";
import tool_lslocks from "./lslocks.ts";
import tool_lslogins from "./lslogins.ts";
import tool_lsmem from "./lsmem.ts";
import tool_lsns from "./lsns.ts";
import tool_lsscsi from "./lsscsi.ts";
import tool_lsusb from "./lsusb.ts";
import tool_ltrace from "./ltrace.ts";
import tool_md5sum from "./md5sum.ts";
import tool_mountpoint from "./mountpoint.ts";
import tool_mpstat from "./mpstat.ts";
import tool_namei from "./namei.ts";
import tool_nerdctl from "./nerdctl.ts";
import tool_nfsiostat from "./nfsiostat.ts";
import tool_nfsstat from "./nfsstat.ts";
import tool_nice from "./nice.ts";
import tool_nl from "./nl.ts";
import tool_nohup from "./nohup.ts";
import tool_nproc from "./nproc.ts";
import tool_nsenter from "./nsenter.ts";
import tool_numfmt from "./numfmt.ts";
import tool_oc from "./oc.ts";
import tool_od from "./od.ts";
import tool_paste from "./paste.ts";
import tool_pathchk from "./pathchk.ts";
import tool_pgrep from "./pgrep.ts";
import tool_pidof from "./pidof.ts";
import tool_pidwait from "./pidwait.ts";
import tool_pmap from "./pmap.ts";
import tool_podman from "./podman.ts";
import tool_printenv from "./printenv.ts";
import tool_printf from "./printf.ts";
import tool_prtstat from "./prtstat.ts";
import tool_pstree from "./pstree.ts";
import tool_pwdx from "./pwdx.ts";
import tool_readlink from "./readlink.ts";
import tool_realpath from "./realpath.ts";
import tool_rev from "./rev.ts";
import tool_rg from "./rg.ts";
import tool_rm from "./rm.ts";
import tool_rsync from "./rsync.ts";
import tool_runuser from "./runuser.ts";
import tool_scp from "./scp.ts";
import tool_script from "./script.ts";
import tool_sed from "./sed.ts";
import tool_seq from "./seq.ts";
import tool_service from "./service.ts";
import tool_setsid from "./setsid.ts";
import tool_sftp from "./sftp.ts";
import tool_slabtop from "./slabtop.ts";
import tool_sleep from "./sleep.ts";
import tool_sort from "./sort.ts";
import tool_ssh from "./ssh.ts";
import tool_stat from "./stat.ts";
import tool_stdbuf from "./stdbuf.ts";
import tool_strace from "./strace.ts";
import tool_strings from "./strings.ts";
import tool_su from "./su.ts";
import tool_sudo from "./sudo.ts";
import tool_systemctl from "./systemctl.ts";
import tool_tac from "./tac.ts";
import tool_tail from "./tail.ts";
import tool_taskset from "./taskset.ts";
import tool_tee from "./tee.ts";
import tool_test from "./test.ts";
import tool_time from "./time.ts";
import tool_timeout from "./timeout.ts";
import tool_tload from "./tload.ts";
import tool_tr from "./tr.ts";
import tool_true from "./true.ts";
import tool_tsort from "./tsort.ts";
import tool_tty from "./tty.ts";
import tool_ul from "./ul.ts";
import tool_uname from "./uname.ts";
import tool_unbuffer from "./unbuffer.ts";
import tool_unexpand from "./unexpand.ts";
import tool_uniq from "./uniq.ts";
import tool_unshare from "./unshare.ts";
import tool_uptime from "./uptime.ts";
import tool_users from "./users.ts";
import tool_vmstat from "./vmstat.ts";
import tool_w from "./w.ts";
import tool_watch from "./watch.ts";
import tool_wc from "./wc.ts";
import tool_who from "./who.ts";
import tool_whoami from "./whoami.ts";
import tool_xargs from "./xargs.ts";
import tool_xxd from "./xxd.ts";
import tool_yes from "./yes.ts";
import tool_yq from "./yq.ts";
import tool_zgrep from "./zgrep.ts";

/** Every tool file. */
export const toolFiles: readonly Tool[] = [
  tool_arch,
  tool_awk,
  tool_base64,
  tool_basename,
  tool_bash,
  tool_busybox,
  tool_cal,
  tool_cat,
  tool_chroot,
  tool_chrt,
  tool_column,
  tool_comm,
  tool_curl,
  tool_cut,
  tool_df,
  tool_dirname,
  tool_doas,
  tool_docker_compose,
  tool_docker,
  tool_echo,
  tool_env,
  tool_expand,
  tool_expr,
  tool_factor,
  tool_false,
  tool_fd,
  tool_file,
  tool_filefrag,
  tool_find,
  tool_findmnt,
  tool_flock,
  tool_fmt,
  tool_fold,
  tool_free,
  tool_getconf,
  tool_gh,
  tool_git,
  tool_grep,
  tool_groups,
  tool_head,
  tool_hexdump,
  tool_id,
  tool_ionice,
  tool_iostat,
  tool_ipcs,
  tool_join,
  tool_journalctl,
  tool_jq,
  tool_kubectl,
  tool_last,
  tool_lastcomm,
  tool_locale,
  tool_logname,
  tool_look,
  tool_ls,
  tool_lsb_release,
  tool_lsblk,
  tool_lscpu,
  tool_lsfd,
  tool_lsipc,
  tool_lsirq,
  tool_lslocks,
  tool_lslogins,
  tool_lsmem,
  tool_lsns,
  tool_lsscsi,
  tool_lsusb,
  tool_ltrace,
  tool_md5sum,
  tool_mountpoint,
  tool_mpstat,
  tool_namei,
  tool_nerdctl,
  tool_nfsiostat,
  tool_nfsstat,
  tool_nice,
  tool_nl,
  tool_nohup,
  tool_nproc,
  tool_nsenter,
  tool_numfmt,
  tool_oc,
  tool_od,
  tool_paste,
  tool_pathchk,
  tool_pgrep,
  tool_pidof,
  tool_pidwait,
  tool_pmap,
  tool_podman,
  tool_printenv,
  tool_printf,
  tool_prtstat,
  tool_pstree,
  tool_pwdx,
  tool_readlink,
  tool_realpath,
  tool_rev,
  tool_rg,
  tool_rm,
  tool_rsync,
  tool_runuser,
  tool_scp,
  tool_script,
  tool_sed,
  tool_seq,
  tool_service,
  tool_setsid,
  tool_sftp,
  tool_slabtop,
  tool_sleep,
  tool_sort,
  tool_ssh,
  tool_stat,
  tool_stdbuf,
  tool_strace,
  tool_strings,
  tool_su,
  tool_sudo,
  tool_systemctl,
  tool_tac,
  tool_tail,
  tool_taskset,
  tool_tee,
  tool_test,
  tool_time,
  tool_timeout,
  tool_tload,
  tool_tr,
  tool_true,
  tool_tsort,
  tool_tty,
  tool_ul,
  tool_uname,
  tool_unbuffer,
  tool_unexpand,
  tool_uniq,
  tool_unshare,
  tool_uptime,
  tool_users,
  tool_vmstat,
  tool_w,
  tool_watch,
  tool_wc,
  tool_who,
  tool_whoami,
  tool_xargs,
  tool_xxd,
  tool_yes,
  tool_yq,
  tool_zgrep,
];
