import type { Rule } from "../rule.ts";
import antiSafety from "./anti-safety.ts";
import batchQuestions from "./batch-questions.ts";
import bypass from "./bypass.ts";
import chainedEnvironments from "./chained-environments.ts";
import defaultEnvironment from "./default-environment.ts";
import environmentPreserved from "./environment-preserved.ts";
import frontMatterValid from "./front-matter-valid.ts";
import guideReference from "./guide-reference.ts";
import managerNeverDeploys from "./manager-never-deploys.ts";
import modelInvocation from "./model-invocation.ts";
import protocolAtTop from "./protocol-at-top.ts";
import readOnlyKept from "./read-only-kept.ts";
import rollback from "./rollback.ts";
import rulesReference from "./rules-reference.ts";
import sectionComplete from "./section-complete.ts";
import sectionPresent from "./section-present.ts";
import shellQuestion from "./shell-question.ts";
import splicedArguments from "./spliced-arguments.ts";
import statusInStep from "./status-in-step.ts";
import typedWord from "./typed-word.ts";
import verifiedConfirmation from "./verified-confirmation.ts";

/** Every rule, by its id. */
export const rules: readonly Rule[] = [
  sectionPresent,
  sectionComplete,
  typedWord,
  defaultEnvironment,
  batchQuestions,
  protocolAtTop,
  verifiedConfirmation,
  managerNeverDeploys,
  environmentPreserved,
  readOnlyKept,
  modelInvocation,
  bypass,
  shellQuestion,
  antiSafety,
  splicedArguments,
  chainedEnvironments,
  rollback,
  rulesReference,
  statusInStep,
  frontMatterValid,
  guideReference,
];
