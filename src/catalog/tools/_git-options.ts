/** Option tables that several git commands share. Source: the manual pages of git 2.39.5, and `git COMMAND -h` for arity. */
import { attached, executes, flags, reads, values, writes, type Options } from "../tool.ts";

/** `--name` and `--no-name`. */
const switches = (names: string): Options =>
  flags(
    names
      .split(/\s+/)
      .map((name) => `--${name} --no-${name}`)
      .join(" "),
  );

/** Programs that a repository's configuration names for showing or converting contents. */
const drivers: Options = {
  "--ext-diff": { takes: "flag", does: [executes("code:external diff drivers")] },
  "--textconv": { takes: "flag", does: [executes("code:textconv filters")] },
};

/** git-diff(1), "OPTIONS". */
export const diffOptions: Options = {
  ...drivers,
  "--output": { takes: "value", does: [writes("file:{--output}")] },
  "-O": { takes: "value", does: [reads("file:{-O}")] },
  ...flags(
    "-p|-u|--patch -s|--no-patch --raw --patch-with-raw -t -z --patch-with-stat --numstat --shortstat --summary --compact-summary --cumulative --name-only --name-status --check --full-index --binary -R -a|--text -b|--ignore-space-change -w|--ignore-all-space --ignore-space-at-eol --ignore-cr-at-eol --ignore-blank-lines -W|--function-context --exit-code -q|--quiet --no-ext-diff --no-textconv --no-prefix --default-prefix --minimal --patience --histogram --find-copies-harder --pickaxe-all --pickaxe-regex -D|--irreversible-delete --no-renames --ita-invisible-in-index --ita-visible-in-index --no-index --cached --staged --merge-base -c --cc --combined-all-paths --base --ours --theirs -0 -1 -2 -3 --follow --no-color --no-color-moved --no-relative --no-diff-merges --remerge-diff -m --dd",
  ),
  ...switches("indent-heuristic rename-empty"),
  ...attached(
    "-U|--unified --stat -X|--dirstat --dirstat-by-file --submodule --color --color-moved --word-diff --color-words --abbrev -B|--break-rewrites -M|--find-renames -C|--find-copies --relative --ignore-submodules",
  ),
  ...values(
    "--stat-width --stat-name-width --stat-graph-width --stat-count --output-indicator-new --output-indicator-old --output-indicator-context --anchored --diff-algorithm --color-moved-ws --word-diff-regex --ws-error-highlight -l --diff-filter -S -G --find-object --skip-to --rotate-to -I|--ignore-matching-lines --inter-hunk-context --src-prefix --dst-prefix --line-prefix --diff-merges",
  ),
};

/** git-rev-list(1), "OPTIONS": which commits, and in which form. */
export const revisionOptions: Options = {
  ...flags(
    "--all-match --invert-grep -i|--regexp-ignore-case --basic-regexp -E|--extended-regexp -F|--fixed-strings -P|--perl-regexp --remove-empty --merges --no-merges --no-min-parents --no-max-parents --first-parent --exclude-first-parent-only --not --all --reflog --alternate-refs --single-worktree --ignore-missing --bisect --stdin --cherry-mark --cherry-pick --left-only --right-only --cherry -g|--walk-reflogs --merge --boundary --simplify-by-decoration --show-pulls --full-history --dense --sparse --simplify-merges --date-order --author-date-order --topo-order --reverse --do-walk --oneline --no-notes --show-signature --relative-date --parents --children --left-right --graph --log-size --source --full-diff --use-mailmap --mailmap --no-mailmap --no-use-mailmap --clear-decorations --no-decorate --no-expand-tabs --count --timestamp --header --no-graph",
  ),
  ...switches("abbrev-commit standard-notes commit-header"),
  ...attached(
    "--branches --tags --remotes --ancestry-path --no-walk --pretty --format --expand-tabs --notes --show-notes --show-linear-break --decorate --min-parents --max-parents --exclude-hidden",
  ),
  ...values(
    "-NUM -n|--max-count --skip --since|--after --since-as-filter --until|--before --max-age --min-age --author --committer --grep-reflog --grep --glob --exclude --encoding --date --decorate-refs --decorate-refs-exclude -L",
  ),
};

/** git-log(1). */
export const logOptions: Options = { ...diffOptions, ...revisionOptions };

/** git-for-each-ref(1), git-branch(1), git-tag(1): which refs are listed, and how. */
export const listingOptions: Options = {
  ...flags("-i|--ignore-case --no-color --no-column --omit-empty"),
  // The commit after `--merged` and its like may be left out: read as an operand, which only errs towards listing less.
  ...attached("--color --column --merged --no-merged --contains --no-contains --points-at"),
  ...values("--sort --format"),
};

/** git-fetch(1) and git-pull(1) "OPTIONS" without consequences beyond the fetch itself. */
export const fetchOptions: Options = {
  ...flags(
    "-v|--verbose -q|--quiet --all -a|--append --atomic -t|--tags -n|--no-tags -k|--keep --progress --no-progress -4|--ipv4 -6|--ipv6 --unshallow --refetch --negotiate-only --dry-run --auto-maintenance --no-auto-maintenance --auto-gc --no-auto-gc --show-forced-updates --no-show-forced-updates --write-commit-graph --no-write-commit-graph --write-fetch-head --no-write-fetch-head --no-recurse-submodules -m|--multiple --porcelain",
  ),
  ...attached("--recurse-submodules"),
  ...values("-j|--jobs --deepen --shallow-exclude --negotiation-tip"),
  "--upload-pack": { takes: "value", does: [executes("code:{--upload-pack}")] },
};
