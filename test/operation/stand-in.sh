#!/bin/sh
# A loader of a few lines with the command line of the real one: rows are lines of files. Each call leaves a line in ~/ran.
here=$PWD
name= dataset= loader= environment=test dry=
command=$1; shift
[ "$command" = loader ] && { command="loader-$1"; shift; }
while [ $# -gt 0 ]; do
  case $1 in
    --dataset) dataset=$2; shift 2 ;;
    --loader) loader=$2; shift 2 ;;
    --environment) environment=$2; shift 2 ;;
    --dry-run) dry=yes; shift ;;
    *) shift ;;
  esac
done
name=$dataset$loader
place="$here/.warehouse/$environment"
rows() { if [ -f "$1" ]; then wc -l <"$1" | tr -d ' '; else echo 0; fi; }
[ -n "$dry" ] || echo "$command $name $environment grant=${TAGOUT_GRANT:+yes}" >>"$HOME/ran"
[ -f "$here/.fail-$command-$name" ] && { echo "the $command of $name fails" >&2; exit 4; }
[ -f "$here/.kill-$command-$name" ] && { rm "$here/.kill-$command-$name"; kill -9 $PPID; sleep 5; }
[ -f "$here/.wait-$command-$name" ] && while [ -f "$here/.wait-$command-$name" ]; do sleep 0.05; done
case $command in
  datasets) ls "$here/datasets" ;;
  check) [ -f "$here/datasets/$name.csv" ] || { echo "there is no dataset $name" >&2; exit 1; } ;;
  impact) printf '{"rows there":%s,"rows to come":%s,"tables":1}\n' "$(rows "$place/$name")" "$(rows "$here/datasets/$name.csv")" ;;
  backup) mkdir -p "$place"; cp "$place/$name" "$place/$name.backup" 2>/dev/null || : >"$place/$name.backup"; echo "backup of $name" ;;
  load)
    echo "$(rows "$here/datasets/$name.csv") rows of $name"
    [ -n "$dry" ] || { mkdir -p "$place"; cp "$here/datasets/$name.csv" "$place/$name.new" && mv "$place/$name.new" "$place/$name"; } ;;
  restore) [ -f "$place/$name.backup" ] && cp "$place/$name.backup" "$place/$name" ;;
  verify) cmp -s "$here/datasets/$name.csv" "$place/$name" || { echo "$name is not what it should be" >&2; exit 1; } ;;
  loader-deploy) [ -n "$dry" ] || { mkdir -p "$place/loaders"; date >"$place/loaders/$name"; } ;;
  loader-rollback) rm -f "$place/loaders/$name" ;;
  loader-check | loader-package | loader-deployed | readiness | jobs | lineage) echo "$command $name" ;;
  *) exit 2 ;;
esac
