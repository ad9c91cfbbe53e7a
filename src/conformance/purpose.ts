import { nameOf, pathOf, type Document } from "./document.ts";
import { textOf } from "./front-matter.ts";
import { editTools, shellTools, type Tools } from "./tools.ts";
import { occasions } from "./words.ts";

/** What a document is for: to change something, or to look at it and say what was seen. */
export type Purpose = "acts" | "looks" | "unclear";

/** Verbs of changing as they begin a name or a sentence, and as they are bent in descriptions. */
const actVerb =
  /^(?:implement|creat|add|build|develop|fix|refactor|writ|rewrit|generat|scaffold|updat|convert|optimi[sz]|upgrad|install|set-?up|configur|commit|clean|remov|delet|simplif|translat|format|initiali[sz]|init|improv|automat|integrat|mak|push|merg|appl(?:y|ie|ying)|migrat|renam|sav|archiv|sync|backup|restor|import|export|mov|resolv|edit|modif|bump|rebas|handoff|handover|clear|reset|purg|prun|regist|moderni[sz]|harden|enhanc|polish|containeri[sz]|dockeri[sz]|document|deploy|ship|releas|publish|maintain|produc|bootstrap|draft|compos|programm|transform|construct|moderni|decompos|compress|instrument|localiz|seed|train|pack|bundl|compil|execut|compact|captur|rotat|consolidat|launch|orchestrat)(?:e|es|s|ed|ing|ies|y|ying|ting|ding|ning|ping|ging|ming)?$/;
const lookVerb =
  /^(?:review|audit|analy[sz]|inspect|check|verif|validat|explain|explor|research|investigat|monitor|diagnos|assess|summari[sz]|search|find|list|show|report|watch|evaluat|compar|discuss|brainstorm|ask|think|plan|estimat|measur|scan|test|lint|benchmark|prim|catchup|help|understand|triag|critiqu|rat|recommend|suggest|advis|teach|mentor|coach|interview|predict|forecast|calculat|detect|trac|view|read|describ|identif|guid|answer|track|discover|examin|interpret|locat|scor|judg|challeng|question)(?:e|es|s|ed|ing|ies|y|ying|ning|ting)?$/;
/** What does the changing or the looking, as agents are called; also the work itself. */
const actNoun =
  /^(?:writer|builder|developer|dev|engineer|implement[eo]r|generator|creator|fixer|refactorer|updater|coder|programmer|optimi[sz]er|migrator|maintainer|documenter|editor|scaffold(?:er)?|installer|configurator|automator|integrator|formatter|cleaner|cleanup|executor|implementation|worker|translator|author|copywriter|administrator|resolver|simplifier|moderni[sz]er|devops|fullstack|development|setup|fix|changelog|commits?)$/;
const lookNoun =
  /^(?:reviewer|auditor|analyst|analy[sz]er|inspector|checker|verifier|validator|explainer|explorer|suggester|recommender|researcher|investigator|monitor|advis[eo]r|consultant|mentor|coach|teacher|tutor|planner|strategist|critic|scout|detective|detector|scanner|evaluator|estimator|assessor|judge|guide|status|report|reporter|summary|checklist|reviews?|audit|analysis|check|checks|health|readiness|validation|verification|assessment|research|forensics|investigation|triage|tracker|finder|searcher|calculator|reference|patterns?|knowledge|tests?|tester|lint|logs|selfcheck|intel|intelligence|budget)$/;

/** Words that a verb of changing may stand before without anything being changed: they are said, not stored. */
const saidOnly =
  /^(?:[\w-]+,? ){0,4}?(?:reports?|reviews?|feedback|recommendations?|suggestions?|analys[ie]s|insights?|summar(?:y|ies)|signals?|answers?|questions?|estimates?|ideas?|hypothes[ie]s|informed|prompts?|assessments?|findings|advice|plans?|roadmaps?|strateg(?:y|ies)|sure|predictions?|forecasts?|value)(?![\w-])/;
/** Clauses about when the document is used, or about what others do. */
const asides =
  /\b(?:after|before|prior to|following|once|during|instead of|without|rather than|not for|(?:what|how|whether|when|where) to|(?:not|never) (?:to )?|don'?t|does not|do not|e\.g\.|such as|worth|which|that (?:other|others)|so that|for building|for creating|including)\b[^.;,]*/g;

/** Words of changing that are something else here: "clean architecture", "build process". */
const notVerb =
  /^(?:clean (?:architecture|code)|(?:build|release|update|commit|import|merge|format) (?:process|status|failures?|errors?|output|times?|histor\w+|messages?|notes?)|makes? (?:sure|decisions?)|execut\w+ (?:[\w-]+ ){0,4}?(?:tests?|testing|checks?|audits?|suite|scans?|validations?|analys[ie]s|quer(?:y|ies)|review)|format\b(?! (?:the |all )?(?:code|files?)))/;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z][a-z-]*/g) ?? [];

/** Verbs whose object is made or changed: to add tests is no test, while a deployment's status is only read. */
const makes =
  /^(?:add|create|write|generate|fix|update|improve|make|implement|refactor|setup|remove|delete|rewrite|edit|develop|save|archive|extend|optimize|repair)$/;

/** What may be looked at as well as changed: the document's first sentence says which. */
const weakNoun = /^(?:tests?|patterns?|knowledge|reference|guide|reports?|checklist)$/;

/** Words of a name; what stands before a colon or a full stop is whose it is: `gsd:list-workspaces`. */
const wordsOfName = (name: string): readonly string[] =>
  (name.split(/[.:/]/).findLast((part) => part.trim() !== "") ?? "")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "" && word !== "agent" && word !== "skill" && word !== "command");

/** What a document's name says; where it says nothing, a folder of audits holds audits. */
const purposeOfName = (document: Document): Purpose => {
  const own = purposeOfWords(wordsOfName(nameOf(document)));
  const folder = /\/commands?\/(?:.+\/)?([\w-]+)\/[^/]+$/.exec(pathOf(document.file))?.[1];
  return own === "unclear" && folder !== undefined && purposeOfWords(wordsOfName(folder)) === "looks" ? "looks" : own;
};

/** By the first word if that is a verb, else by the last that is known. */
const purposeOfWords = (words: readonly string[]): Purpose => {
  const [first = ""] = words;
  if (/^(?:product (?:manager|owner)|scrum master)$/.test(words.join(" "))) return "looks";
  // A noun at the end says who does it: a test writer writes.
  for (const word of words.toReversed()) {
    if (actNoun.test(word)) return "acts";
    if (lookNoun.test(word) && (words.length === 1 || !makes.test(first)))
      return weakNoun.test(word) && !lookVerb.test(first) && words.length > 1 ? "unclear" : "looks";
    if (word === words[0]) break;
    if (!/^(?:all|code|files?|me|it|my|the|pro|master|expert|specialist|v\d*)$/.test(word)) break;
  }
  if (/^(?:execute|implement|apply)$/.test(first)) return "acts";
  if (actVerb.test(first)) return saidOnly.test(words.slice(1).join(" ")) ? "unclear" : "acts";
  if (lookVerb.test(first)) return "looks";
  return "unclear";
};

/** Characters of a description that say what it is for; later ones are examples. */
const descriptionMax = 500;

/** What a description says of itself, without examples and asides. */
const ownPart = (text: string): string =>
  text
    .slice(0, descriptionMax)
    .replace(/<example>[^]*|\bexamples?:[^]*/i, "")
    // Within a sentence a name begins with a capital: the "Corpus Research" stack is not what is done.
    .replaceAll(/(?<=[a-z0-9,;)] )[A-Z][a-z]+\b/g, "it")
    .toLowerCase()
    .replaceAll(asides, " ");

/** What a sentence says: by its first verb, or by a verb of changing that is joined to one of looking. */
const purposeOfSentence = (text: string): Purpose => {
  const own = ownPart(text);
  if (foreignAct.test(own)) return foreignLook.test(own) && own.search(foreignLook) < own.search(foreignAct) ? "looks" : "acts";
  if (foreignLook.test(own)) return "looks";
  let seen: Purpose = "unclear";
  for (const match of own.matchAll(/[a-z][a-z-]*/g)) {
    const rest = own.slice(match.index + match[0].length).trimStart();
    const word = match[0];
    // "Capacity planning" is a thing; "for planning" is what is done.
    if (
      word.endsWith("ing") &&
      lookVerb.test(word) &&
      !/(?:^|[,;.:]|\b(?:for|by|when|in|at|and|or|of|to))\s*$/.test(own.slice(0, match.index))
    )
      continue;
    if (notVerb.test(`${word} ${rest}`)) continue;
    if (actVerb.test(word) || (seen === "unclear" && /^(?:implementer|writer|builder|developer|coder|generator)$/.test(word))) {
      if (saidOnly.test(rest)) continue;
      // "Monitoring, backups and logs" are things.
      if (seen === "looks" && word.endsWith("s") && /^(?:[,;.)]|and\b|or\b|$)/.test(rest)) continue;
      // "Analyze and fix", "find, rank and remove": the second is done as well.
      if (seen !== "looks" || /\b(?:and|then|or|,|to)\s*$/.test(own.slice(0, match.index))) return "acts";
    } else if (seen === "unclear" && (lookVerb.test(word) || (lookNoun.test(word) && /(?:er|or|yst|ist)$/.test(word)))) seen = "looks";
  }
  return seen;
};

const foreignAct =
  /開発|実装|作成|生成|改善|更新|修正|最適化|构建|创建|实现|修复|修改|编写|更新|개발|구현|생성|작성|수정|созда[её]|пишет|генериру|реализ|разраб|исправл|обновл|настраива|(?<![a-zà-ü])(?:crea|cria|implementa|escrib|escrev|actualiza|atualiza|corrig|genera|gera|entfern|erstell|schreib|implementier|refaktor)(?:r|ción|ção|en|t|st|e|ing|iert)?(?![a-z])/;
const foreignLook =
  /检查|自查|审查|查看|分析|调查|確認|レビュー|監査|検証|調査|리뷰|검토|분석|점검|провер|анализир|ревью|аудит|исследу|(?<![a-z])(?:revis(?:ar|ión|ão)|verificar?|analiza\w*|validar|auditor[ií]a|prüf(?:en|t|st))(?![a-z])/;

/** Whether the tools it is given allow a change: unlisted tools are all of them. */
export const toolsAllow = (tools: Tools): "edits" | "shell" | "all" | "nothing" => {
  if (!tools.isListed) return "all";
  if (tools.all.some(({ name }) => editTools.test(name) || name === "*")) return "edits";
  return tools.all.some(({ name }) => shellTools.test(name) || name.startsWith("mcp__")) ? "shell" : "nothing";
};

/** What a document is for, by what it is called and how it describes itself. */
export const purposeOf = (document: Document, tools: Tools): Purpose => {
  const name = purposeOfName(document);
  const field = textOf(document.frontMatter.fields.get("description"));
  // Where the name says what is done, occasions say nothing new.
  const described = name === "looks" ? field.replaceAll(/\buse (?:this \w+ )?(?:when|after|before|once)\b[^.]*/gi, " ") : field;
  const description = purposeOfSentence(described);
  const opening = purposeOfSentence(openingOf(document));
  const whole = name !== "unclear" ? name : description !== "unclear" ? description : opening;
  if (whole !== "looks") return whole;
  if (name === "looks" && isLooker(document) && description !== "acts" && !isMaker(document)) return "looks";
  // Whoever looks and is given tools to change files with, or tests, does both when it says so.
  const says = [described, openingOf(document)].some((text) => actsAnywhere(text));
  if (toolsAllow(tools) === "edits" && says) return "acts";
  return (field === "" && isMaker(document) ? opening : description) === "acts" && !isLooker(document) ? "acts" : "looks";
};

/** Testers and validators may write what they test and validate with. */
const isMaker = (document: Document): boolean =>
  /(?<![a-z])(?:test\w*|qa|validator|analyst|strategist|researcher)(?![a-z])/i.test(nameOf(document));

/** Named after somebody who looks: what is found is told to others, who act. */
const isLooker = (document: Document): boolean =>
  wordsOf(nameOf(document).replaceAll(/[-_]/g, " ")).some((word) => lookNoun.test(word) && /(?:er|or|yst|ist)$/.test(word));

/** Whether some verb is one of changing, wherever it stands. */
const actsAnywhere = (text: string): boolean => {
  const own = ownPart(text);
  if (foreignAct.test(own)) return true;
  return [...own.matchAll(/[a-z][a-z-]*/g)].some((match) => {
    const rest = own.slice(match.index + match[0].length).trimStart();
    return (actVerb.test(match[0]) && !saidOnly.test(rest) && !notVerb.test(`${match[0]} ${rest}`)) || match[0] === "writing";
  });
};

/** Heading and first paragraph, for a document that does not describe itself. */
const openingOf = ({ sections, blocks }: Document): string => {
  const at = blocks.findIndex(({ kind }) => kind !== "heading" && kind !== "comment" && kind !== "code");
  const paragraph = blocks[at];
  const before = blocks[at - 1];
  if (before?.kind === "heading" && occasions.test(before.text)) return sections[0]?.title ?? "";
  const text = paragraph && "lines" in paragraph ? paragraph.lines.map((line) => line.text).join(" ") : "";
  return `${sections[0]?.title ?? ""}. ${text}`;
};
