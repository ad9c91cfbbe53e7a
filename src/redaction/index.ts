export { detectors, type Detector } from "./detectors.ts";
export { redact, redactedMark } from "./redact.ts";
