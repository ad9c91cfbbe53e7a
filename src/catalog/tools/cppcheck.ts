import { attached, defineTool, executes, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "cppcheck",
  source: "cli/cmdlineparser.cpp, github.com/danmar/cppcheck",
  options: {
    ...flags(
      "--check-config --check-library -E --errorlist -f|--force --fsigned-char --funsigned-char -h|--help --inconclusive --inline-suppr -q|--quiet --report-progress -v|--verbose --version --xml",
    ),
    ...values("-D -I -i -j -l -x -U"),
    ...attached(
      "--check-level --config-exclude --disable --enable --error-exitcode --exitcode-suppress --file-filter --include --language --library --max-configs --max-ctu-depth --output-format --platform --project-configuration -rp|--relative-paths --report-type --rule --showtime --std --suppress --template --template-location",
    ),
    ...attached(
      "--config-excludes-file --exitcode-suppressions --file-list --includes-file --rule-file --suppressions-list --suppress-xml",
    ),
    // Addons are Python; a project may name them and the compiler.
    "--addon": { takes: "attached", does: [executes("code:{--addon}")] },
    "--addon-python": { takes: "attached", does: [executes("code:{--addon-python}")] },
    "--clang": { takes: "attached", does: [executes("code:{--clang:clang}")] },
    "--project": { takes: "attached", does: [executes("code:{--project}")] },
    "--cppcheck-build-dir": { takes: "attached", does: [writes("file:{--cppcheck-build-dir}")] },
    "--checkers-report": { takes: "attached", does: [writes("file:{--checkers-report}")] },
    "--output-file": { takes: "attached", does: [writes("file:{--output-file}")] },
    "--plist-output": { takes: "attached", does: [writes("file:{--plist-output}")] },
    "--dump": { takes: "flag", does: [writes("file:{path:.}")] },
  },
  operands: ["path*"],
  // With --xml, the line of a finding is shown, and -E shows it all.
  does: [
    reads("file:{path}", when("path")),
    reads("file:{--file-list}", when("--file-list")),
    reads("file:{--include}", when("--include")),
    reads("file:{--suppressions-list}", when("--suppressions-list")),
  ],
  examples: {
    allow: ["cppcheck --enable=all --std=c++17 -I include -j 2 -q src", "cppcheck --template=gcc --suppress=missingInclude a.cpp"],
    guard: {
      "cppcheck -E .env": ["disclose secret:/repo/.env"],
      "cppcheck --file-list=.env --include=.netrc --suppressions-list=.pgpass": [
        "disclose secret:/repo/.env",
        "disclose secret:/repo/.netrc",
        "disclose secret:/repo/.pgpass",
      ],
      "cppcheck --addon=x.py --addon-python=py --clang=c --project=p.cppcheck": [
        "execute code:x.py",
        "execute code:py",
        "execute code:c",
        "execute code:p.cppcheck",
      ],
      "cppcheck --cppcheck-build-dir=b --checkers-report=r --output-file=o --plist-output=p src": [
        "write file:/repo/b",
        "write file:/repo/r",
        "write file:/repo/o",
        "write file:/repo/p",
      ],
      "cppcheck -D 1 -I 1 -i 1 -j 1 -l 1 -x c -U 1 --dump src": ["write file:/repo/src"],
    },
    doubt: { "cppcheck --frobnicate": "unknown-option" },
  },
});
