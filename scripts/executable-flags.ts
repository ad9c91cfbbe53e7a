/** How executables are built, those that are measured too. */
export const executableFlags: readonly string[] = [
  "--compile",
  "--bytecode",
  // Files that are loaded when needed stay apart, so that a hook pays for its own.
  "--format=esm",
  "--splitting",
  "--minify-syntax",
  "--minify-whitespace",
  // Files named `.env` or `bunfig.toml` in the agent's folder must not reach the guard.
  "--no-compile-autoload-dotenv",
  "--no-compile-autoload-bunfig",
  // A hook ends before the machine code of its functions would pay for its making.
  "--compile-jit-policy=10",
];
