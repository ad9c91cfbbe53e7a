import { known, type Word } from "../../languages/shell/index.ts";
import type { Engine } from "../tool.ts";

/** Numbers of processes called `java`, whatever else there is: pidof(1), pgrep(1). */
const ofJava = /^"?\$\((?:pidof(?: -s)?|pgrep(?: -[no])? -x[no]?) java\)"?$/;

/**
 * To attach to a Java VM is to send it SIGQUIT (`sendQuitTo` of VirtualMachineImpl, JDK 17): a process that is none ends by it, or
 * does what it does then (PostgreSQL shuts down at once). A number is safe where the process's name (proc(5), `comm`) is
 * `java`, or none has it; by any text that is no number jcmd(1) finds VMs and nothing else, and 0 stands for all of them.
 */
export const attaches = (process: Word | undefined, engine: Engine): void => {
  if (process === undefined) return;
  const { value, text } = process;
  if (value === undefined ? ofJava.test(text) : value === "0" || !/^\s*[-+]?\d/.test(value)) return;
  const name = known(`/proc/${value}/comm`);
  if (value !== undefined && (!engine.mayExist(name) || engine.text(name) === "java\n")) return;
  engine.effect("disrupt", `process:${value ?? "?"}`);
};
