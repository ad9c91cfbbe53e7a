/** `npm run test:recorder -- --runs N [--seed S]`: as many generated lines against the real bash as wanted. */
const at = (name: string): string | undefined => process.argv[process.argv.indexOf(`--${name}`) + 1 || process.argv.length];

const tests = Bun.spawnSync(["bun", "test", "test/recorder"], {
  env: { ...process.env, RECORDER_RUNS: at("runs") ?? "10000", RECORDER_SEED: at("seed") ?? String(Date.now() % 1_000_000_000) },
  stdio: ["inherit", "inherit", "inherit"],
});
process.exit(tests.exitCode);
