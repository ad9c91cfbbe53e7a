import { attached, defineTool, executes, flags, like, reads, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "lychee",
  source: "README.md and lychee-bin/src/config/loaders, github.com/lycheeverse/lychee",
  // Settings may name a program that reads the files first, and where results go.
  loads: [{ files: "lychee.toml" }, { files: "Cargo.toml pyproject.toml package.json", codes: /lychee/i }],
  options: {
    ...attached(
      "--accept-timeouts --dump --dump-inputs -E|--exclude-all-private --exclude-link-local --exclude-loopback --exclude-private --glob-ignore-case --hidden --host-stats -i|--insecure --include-fragments --include-mail --include-verbatim --include-wikilinks -n|--no-progress --no-ignore --offline --require-https --skip-missing --suggest",
    ),
    ...flags("-q|--quiet -v|--verbose -V|--version -h|--help"),
    ...values(
      "-a|--accept --archive -b|--base-url --cache-exclude-status --default-extension --exclude --exclude-path --extensions -f|--format --fallback-extensions --files-from --host-concurrency --host-request-interval --include --index-files -m|--max-redirects --max-cache-age --max-concurrency --max-retries --min-tls --mode -r|--retry-wait-time --root-dir -s|--scheme -t|--timeout -T|--threads -u|--user-agent",
    ),
    "-c, --config": { takes: "value", does: [executes("code:{--config}")] },
    "-p, --preprocess": { takes: "value", does: [executes("code:{--preprocess}")] },
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
    "--cookie-jar": { takes: "value", does: [writes("file:{--cookie-jar}")] },
    "--cache": { takes: "attached", does: [writes("file:.lycheecache")] },
    "-X, --method": { takes: "value", does: [writes("remote:links", unlike("--method", /^(?:get|head|options)$/i))] },
  },
  operands: ["input*"],
  // The addresses that stand in a file are shown and asked for.
  does: [reads("file:{input}", like("input", /^(?!https?:).+/)), reads("file:{--files-from}", when("--files-from"))],
  examples: {
    allow: ["lychee --offline -n docs README.md", "lychee --exclude x -X head https://example.org", "lychee --timeout 5 ."],
    guard: {
      "lychee .env": ["disclose secret:/repo/.env"],
      "lychee --files-from .env": ["disclose secret:/repo/.env"],
      "lychee -c a.toml -p ./x.sh .": ["execute code:a.toml", "execute code:./x.sh"],
      "lychee -o a.txt --cookie-jar j --cache .": ["write file:/repo/a.txt", "write file:/repo/j", "write file:/repo/.lycheecache"],
      "lychee -X post .": ["write remote:links"],
    },
    doubt: { "lychee -H 'x: y' .": "unknown-option" },
  },
});
