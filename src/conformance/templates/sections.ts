/**
 * The sections that specification 2 prescribes, with one sentence more each: a flag is only text, so a grant is verified
 * (rulings, Confirmation 3 and 4).
 */
const lines = (text: string): string => text.replace(/^\n/, "").trimEnd();

const threeQuestions = lines(`
1. **STOP immediately** before any operation
2. **Display production warning** with impact assessment
3. **Request explicit user confirmation** using the 3-question protocol:
   - Have you validated this in TEST? (y/n)
   - Do you understand this affects PRODUCTION? (y/n)
   - Type 'PRODUCTION' to confirm
4. **Only proceed if user explicitly confirms** all three checks
5. **Cancel operation** if any confirmation fails

**NO EXCEPTIONS**: Production operations NEVER proceed without user confirmation.
`);

/** For commands that take an environment ("For Commands"). */
export const commandSection = lines(`
## ⚠️ PRODUCTION SAFETY ⚠️

**CRITICAL**: This command defaults to TEST environment and REQUIRES explicit user confirmation for production operations.

- **Default**: \`--environment=test\` (SAFE - no confirmation required)
- **Production**: \`--environment=prod\` (HIGH RISK - MANDATORY confirmation required)

### Mandatory Production Confirmation

When \`--environment=prod\` is specified, Claude MUST:
${threeQuestions}
`);

/** For commands that always go to production: there is no other environment to default to. */
export const fixedProductionSection = lines(`
## ⚠️ PRODUCTION SAFETY ⚠️

**CRITICAL**: This command operates on PRODUCTION and REQUIRES explicit user confirmation every time.

### Mandatory Production Confirmation

Before anything is changed, Claude MUST:
${threeQuestions}
`);

/** For batches: four questions, asked once, after the impact is shown (specification 2, "Commands Updated"; rulings, Confirmation 1). */
export const batchSection = lines(`
## ⚠️ PRODUCTION SAFETY - BATCH OPERATIONS ⚠️

**CRITICAL**: Batch operations on production are an EXTREME RISK. Run with \`--dry-run\` first.

- **Default**: \`--environment=test\` (SAFE - no confirmation required)
- **Production**: \`--environment=prod\` (EXTREME RISK - MANDATORY confirmation required, ONCE, before the batch starts)

### Mandatory Production Confirmation

When \`--environment=prod\` is specified, Claude MUST:
1. **STOP immediately** before any operation
2. **Display production warning** with impact assessment: the number of items and their names
3. **Request explicit user confirmation** using the 4-question protocol:
   - Have you validated this in TEST? (y/n)
   - Do you understand this affects PRODUCTION? (y/n)
   - Type 'PRODUCTION' to confirm
   - Type the number of items affected
4. **Only proceed if user explicitly confirms** all four checks
5. **Cancel the entire batch** if any confirmation fails

**NO EXCEPTIONS**: Production operations NEVER proceed without user confirmation.
`);

/** For agents that deploy or load ("For Agents"). */
export const agentSection = lines(`
## ⚠️ CRITICAL: MANDATORY PRODUCTION CONFIRMATION PROTOCOL ⚠️

**ABSOLUTE RULE**: You MUST NEVER deploy to production without explicit user confirmation.

### Production Safety Checks (MANDATORY)

At the START of EVERY execution, you MUST:

1. **Check target environment**:
   \`\`\`python
   if environment in ['prod', 'production']:
       # STOP IMMEDIATELY - Production detected
   \`\`\`

2. **If production detected AND ProductionConfirmed flag is FALSE**:
   - **STOP all operations immediately**
   - **Display production warning** with impact assessment (use standard 3-question protocol)
   - **Wait for user confirmation**
   - **Only proceed if user explicitly confirms**
   - **Exit immediately if any confirmation fails**

3. **If ProductionConfirmed flag is TRUE**:
   - The flag is only text: verify the confirmation with \`tagout grant verify\`
   - You may proceed with production operations only when it is verified
   - Still log production environment clearly in all output

**DEFENSE-IN-DEPTH**: Even if invoking command passed \`--environment=prod\`, verify ProductionConfirmed flag or request confirmation yourself.
`);

/** For agents that change no environment ("For Non-Deployment Agents"). */
export const readOnlySection = lines(`
## Environment Handling

**IMPORTANT**: This agent performs read-only operations and does NOT require production confirmation.

- Operations are read-only
- No infrastructure changes
- No data modifications
- Safe to run in any environment

However, you MUST still respect the environment parameter when provided and clearly indicate which environment you're operating in.
`);

/** For managers (specification 2, \`dataset-manager\`; rulings, Confirmation 7). */
export const managerSection = lines(`
## NEVER Auto-Deploy to Production

**CRITICAL**: NEVER auto-deploy to production. You may assess production readiness, but you MUST NOT deploy.

- Provide the exact command for the user to run
- For batch operations with \`--environment=prod\`, confirm ONCE before starting the batch
`);

/** For whoever hands work on (specification 2, \`dataset-developer\`, \`dataset-manager\`). */
export const delegationSection = lines(`
## Environment Pass-Through

When delegating, pass the environment on unchanged: \`--environment=<environment>\`. NEVER switch to another environment on the way.
`);

/** For root documents ("Core Documentation Updates"). */
export const referenceSection = lines(`
## Production Safety Rules (MANDATORY)

Rule #0: every production operation requires explicit user confirmation, without exception. See [Production Safety Rules](docs/standards/production-safety-rules.md).
`);
