import { caseFields, type Case } from "../approval/index.ts";
import type { Arguments } from "./arguments.ts";

/** Options that say on the command line what a person is otherwise asked for. */
export const caseOptions: readonly string[] = caseFields.map((field) => `--${field}`);

/** What was said with them. */
export const caseFrom = ({ values }: Arguments): Partial<Case> =>
  Object.fromEntries(caseFields.flatMap((field) => (values.has(`--${field}`) ? [[field, values.get(`--${field}`) as string]] : [])));
