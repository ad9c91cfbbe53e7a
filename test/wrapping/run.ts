/** `npm run test:wrapping [-- --seed N]`: every example of every tool put in every way, or one part of the pairs. */
import { availableParallelism } from "node:os";

const parts = 64;
const at = process.argv.indexOf("--seed");
const seeds = at === -1 ? Array.from({ length: parts }, (_, i) => i) : [Number(process.argv[at + 1])];

let failed = 0;
const next = async (): Promise<void> => {
  for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
    const child = Bun.spawn([process.execPath, "test", "test/wrapping", "--timeout", "600000"], {
      env: { ...process.env, WRAPPING_SEED: String(seed) },
      stdout: "pipe",
      stderr: "pipe",
    });
    const report = await new Response(child.stderr).text();
    const isGreen = (await child.exited) === 0;
    if (!isGreen) failed++;
    console.log(isGreen ? `seed ${seed} holds` : report.replaceAll(/^\(pass\).*\n/gm, ""));
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, next));
console.log(failed === 0 ? "every pair holds" : `${failed} of ${parts} parts failed`);
process.exit(failed === 0 ? 0 : 1);
