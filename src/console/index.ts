export * from "./enrolment.ts";
export * from "./notices.ts";
export * from "./ports.ts";
export * from "./server.ts";
export * from "./webhook.ts";
