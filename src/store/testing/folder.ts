import { afterAll } from "bun:test";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A temporary folder that is removed after the tests of a file. `inMemory`: where no disk is waited for, if there is such a place. */
export const temporaryFolder = (inMemory = false): string => {
  const folder = mkdtempSync(join(inMemory && existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "tagout-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
