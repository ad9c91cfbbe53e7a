import type { Detector } from "../detector.ts";

/**
 * Tokens that say whose they are. Beginnings and least lengths as the makers' formats have them; lengths are looser than any one
 * version of a format, for formats change and a longer token is one all the same.
 */
export const serviceToken: Detector = {
  kind: "token",
  source: "gitleaks 8.30 (MIT), config/gitleaks.toml at b58d3f10, 2026-07-22; GitHub Docs, about authentication",
  isSecret: true,
  tokens: [
    { starts: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], pattern: /gh[pousr]_[A-Za-z0-9]{20,255}/y },
    { starts: ["github_pat_"], pattern: /github_pat_\w{20,255}/y },
    {
      starts: ["glpat", "gldt", "glrt", "glft", "glcbt", "glptt", "glimt", "glagent", "gloas", "glsoat", "glffct"],
      pattern: /gl[a-z]{2,6}-[\w.-]{16,320}/y,
    },
    {
      starts: ["xoxb", "xoxp", "xoxa", "xoxr", "xoxs", "xoxo", "xoxe", "xoxc", "xoxd"],
      pattern: /xox[a-z](?:\.xox[bp])?-[A-Za-z0-9-]{8,255}/y,
    },
    { starts: ["xapp"], pattern: /xapp-\d-[A-Za-z0-9-]{8,255}/y },
    {
      starts: ["sk_live_", "sk_test_", "sk_prod_", "rk_live_", "rk_test_", "rk_prod_", "pk_live_", "pk_test_"],
      pattern: /[srp]k_(?:live|test|prod)_[A-Za-z0-9]{10,255}/y,
    },
    { starts: ["whsec_"], pattern: /whsec_[A-Za-z0-9+/=]{16,128}/y },
    { starts: ["sk"], pattern: /sk-(?=[\w-]{0,64}\d)(?=[\w-]{0,255}[A-Za-z])[\w-]{16,255}/y },
    { starts: ["AIza"], pattern: /AIza[\w-]{30,64}/y },
    { starts: ["ya29"], pattern: /ya29\.[\w-]{16,2048}/y },
    { starts: ["GOCSPX"], pattern: /GOCSPX-[\w-]{20,64}/y },
    { starts: ["SG"], pattern: /SG\.[\w-]{16,64}\.[\w-]{16,80}/y },
    { starts: ["hf_"], pattern: /hf_[A-Za-z0-9]{24,64}/y },
    { starts: ["npm_"], pattern: /npm_[A-Za-z0-9]{30,64}/y },
    { starts: ["pypi"], pattern: /pypi-[\w-]{16,1000}/y },
    { starts: ["rubygems_"], pattern: /rubygems_[a-f0-9]{40,64}/y },
    { starts: ["dop_v1_", "doo_v1_", "dor_v1_"], pattern: /do[opr]_v1_[a-f0-9]{32,64}/y },
    { starts: ["shpat_", "shpca_", "shppa_", "shpss_"], pattern: /shp(?:at|ca|pa|ss)_[A-Za-z0-9]{24,64}/y },
    { starts: ["hvs", "hvb", "hvr"], pattern: /hv[sbr]\.[\w-]{16,320}/y },
    { starts: ["SK", "AC"], pattern: /SK[0-9a-fA-F]{32}(?!\w)/y },
    { starts: ["key"], pattern: /key-[0-9a-f]{32}(?!\w)/y },
    { starts: ["EAA"], pattern: /EAA(?=[\w-]{0,80}\d)[\w-]{50,300}/y },
    { starts: ["sq0atp", "sq0csp"], pattern: /sq0(?:atp|csp)-[\w-]{20,64}/y },
    { starts: ["glc_", "glsa_"], pattern: /gl(?:c|sa)_[\w+/=]{30,420}/y },
    { starts: ["lin_api_", "lin_oauth_"], pattern: /lin_(?:api|oauth)_[A-Za-z0-9]{30,80}/y },
    { starts: ["sntrys_", "sntryu_"], pattern: /sntry[su]_[\w+/=.-]{30,500}/y },
    { starts: ["dapi"], pattern: /dapi[a-f0-9]{32}(?:-\d)?(?!\w)/y },
    { starts: ["dp"], pattern: /dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}/y },
    { starts: ["pscale_tkn_", "pscale_oauth_", "pscale_pw_"], pattern: /pscale_(?:tkn|oauth|pw)_[\w=.-]{32,64}/y },
    { starts: ["PMAK"], pattern: /PMAK-[a-fA-F0-9]{24}-[a-fA-F0-9]{34}/y },
    { starts: ["pul"], pattern: /pul-[a-f0-9]{40}(?!\w)/y },
    { starts: ["pplx"], pattern: /pplx-[A-Za-z0-9]{32,64}/y },
    { starts: ["ntn_", "secret_"], pattern: /(?:ntn|secret)_[A-Za-z0-9]{40,64}(?!\w)/y },
    { starts: ["NRAK", "NRJS", "NRII"], pattern: /NR(?:AK|JS|II)-[A-Za-z0-9-]{19,64}/y },
    { starts: ["xkeysib"], pattern: /xkeysib-[a-f0-9]{40,64}-[A-Za-z0-9]{16}/y },
    { starts: ["AGE"], pattern: /AGE-SECRET-KEY-1[A-Z0-9]{50,64}/y },
    { starts: ["fo1_", "fm1r_", "fm1a_", "fm2_"], pattern: /f(?:o1|m1[ar]|m2)_[\w+/=-]{40,600}/y },
    { starts: ["HRKU"], pattern: /HRKU-[\w-]{30,80}/y },
    { starts: ["ATATT3", "ATCTT3", "ATBB"], pattern: /AT(?:ATT3|CTT3|BB)[\w=-]{28,255}/y },
    { starts: ["EZAK", "EZTK"], pattern: /EZ[AT]K[A-Za-z0-9]{50,60}/y },
    { starts: ["LTAI"], pattern: /LTAI[A-Za-z0-9]{16,24}(?!\w)/y },
    { starts: ["AKCp", "cmVmd"], pattern: /(?:AKCp|cmVmd)[A-Za-z0-9]{50,72}/y },
    { starts: ["p8e"], pattern: /p8e-[A-Za-z0-9]{32}/y },
    { starts: ["duffel_live_", "duffel_test_", "shippo_live_", "shippo_test_"], pattern: /(?:duffel|shippo)_(?:live|test)_[\w=-]{30,64}/y },
    { starts: ["sgp_"], pattern: /sgp_(?:[a-fA-F0-9]{16}_|local_)?[a-fA-F0-9]{40}/y },
    {
      starts: ["rdme_", "pnu_", "ico", "tfp_", "sm_aat_", "sm_pat_", "sm_sat_"],
      pattern: /(?:rdme_|pnu_|ico-|tfp_|sm_[aps]at_)[\w.-]{16,80}/y,
    },
    { starts: ["dt0c01"], pattern: /dt0c01\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{40,64}/y },
    { starts: ["sha256"], pattern: /sha256~[\w-]{43}/y },
    { starts: ["ops_"], pattern: /ops_eyJ[A-Za-z0-9+/=]{40,2000}/y },
    { starts: ["A3"], pattern: /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}/y },
    { starts: ["AQVN", "YCA", "YCB"], pattern: /(?:AQVN|YC[AB])[\w-]{35,40}(?!\w)/y },
    { starts: ["CLOJARS_"], pattern: /CLOJARS_[a-z0-9]{60}/y },
    { starts: ["flwseck", "FLWSECK"], pattern: /FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,40}(?:-X)?/y },
    { starts: ["tskey"], pattern: /tskey-[a-z]{2,10}-[\w-]{12,80}/y },
    { starts: ["gsk_", "xai", "r8_"], pattern: /(?:gsk_|xai-|r8_)[A-Za-z0-9]{32,100}/y },
    { starts: ["pat"], pattern: /pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/y },
    { starts: ["pat", "sat"], pattern: /[ps]at\.[\w-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}/y },
    { starts: ["ABSK"], pattern: /ABSK[A-Za-z0-9+/]{100,280}={0,2}/y },
    { starts: ["bedrock-api-key"], pattern: /bedrock-api-key-[A-Za-z0-9+/=]{20,2000}/y },
    { starts: ["v1"], pattern: /v1\.0-[a-f0-9]{24}-[a-f0-9]{146}/y },
    { starts: ["fio"], pattern: /fio-u-[\w=-]{60,70}/y },
    { starts: ["GR1348941"], pattern: /GR1348941[\w-]{20}/y },
    { starts: ["api_org_"], pattern: /api_org_[A-Za-z0-9]{30,40}/y },
    { starts: ["eyJrIjoi"], pattern: /eyJrIjoi[A-Za-z0-9+/]{60,400}={0,2}/y },
    { starts: ["s-"], pattern: /s-s4t2(?:ud|af)-[a-f0-9]{64}/y },
    { starts: ["API"], pattern: /API-(?=[A-Z]{0,25}\d)[A-Z0-9]{26}(?!\w)/y },
    { starts: ["tk"], pattern: /tk-us-[\w-]{48}/y },
    { starts: ["s."], pattern: /s\.(?=[A-Za-z]{0,23}\d)(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24}(?!\w)/y },
    { starts: ["pk", "sk"], pattern: /[ps]k\.[a-z0-9]{60}\.[a-z0-9]{22}/y },
    { starts: ["atlasv1"], pattern: /atlasv1\.[\w=-]{60,70}/y, kept: /atlasv1\./y },
  ],
  examples: {
    "git clone https://ghp_abcdefghijklmnopqrstuvwxyz0123456789@github.com/a/b": "git clone https://<token>@github.com/a/b",
    "slack xoxb-123456789012-abcdefgh": "slack <token>",
    "using sk-proj-abcdefghijklmnop1234": "using <token>",
  },
  harmless: ["bc1 is how addresses begin", "risk-assessment-of-the-migration", "ghp_short", "task-sk-1", "sk-learn-contrib-extras"],
};

/** Addresses that whoever knows may write to. What of them tells the service and the channel stays. */
export const webhook: Detector = {
  kind: "webhook",
  source:
    "documentation of Slack (incoming webhooks), Discord (webhook resource), Telegram (bot API), Microsoft Teams, Zapier, IFTTT, PagerDuty (Events API v1) and Mattermost; gitleaks 8.30, 2026-07-22",
  isSecret: true,
  tokens: [
    {
      starts: ["hooks"],
      pattern: /hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/[\w/+-]{12,200}/y,
      kept: /hooks\.slack(?:-gov)?\.com\/\w{1,16}\//y,
    },
    {
      starts: ["discord"],
      pattern: /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{10,24}\/[\w-]{20,128}/y,
      kept: /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{10,24}\//y,
    },
    { starts: ["bot"], pattern: /bot\d{6,12}:[\w-]{30,64}/y, kept: /bot/y },
    { starts: ["webhook"], pattern: /webhook\.office\.com\/webhookb2\/[\w@/-]{40,300}/y, kept: /webhook\.office\.com\/webhookb2\//y },
    { starts: ["outlook"], pattern: /outlook\.office\.com\/webhook\/[\w@/-]{40,300}/y, kept: /outlook\.office\.com\/webhook\//y },
    {
      starts: ["hooks"],
      pattern: /hooks\.zapier\.com\/hooks\/(?:catch|standard)\/[\w/-]{6,100}/y,
      kept: /hooks\.zapier\.com\/hooks\/\w{1,10}\//y,
    },
    {
      starts: ["maker"],
      pattern: /maker\.ifttt\.com\/trigger\/[\w-]{1,80}\/(?:json\/)?with\/key\/[\w-]{10,80}/y,
      kept: /maker\.ifttt\.com\/trigger\/[\w-]{1,80}\/(?:json\/)?with\/key\//y,
    },
    {
      starts: ["events"],
      pattern: /events\.(?:eu\.)?pagerduty\.com\/(?:integration|x-ere)\/\w{20,64}/y,
      kept: /events\.(?:eu\.)?pagerduty\.com\/[\w-]{1,16}\//y,
    },
    { starts: ["hooks"], pattern: /hooks\/(?=[a-z]{0,25}\d)[a-z0-9]{26}(?!\w)/y, kept: /hooks\//y },
  ],
  examples: {
    "post to https://hooks.slack.com/services/T0123ABCD/B0456EFGH/aBcDeFgHiJkLmNoPqRsTuVwX failed":
      "post to https://hooks.slack.com/services/<webhook> failed",
    "https://hooks.slack-gov.com/triggers/T0123/123456789012/0a1b2c3d4e5f60718293a4b5c6d7e8f9":
      "https://hooks.slack-gov.com/triggers/<webhook>",
    "curl https://discordapp.com/api/v10/webhooks/1023456789012345678/aBcD-efGhIjKlMnOpQrStUvWxYz012345 ok":
      "curl https://discordapp.com/api/v10/webhooks/1023456789012345678/<webhook> ok",
    "GET https://api.telegram.org/bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/sendMessage":
      "GET https://api.telegram.org/bot<webhook>/sendMessage",
    "https://a.webhook.office.com/webhookb2/0ea91ef5-c051-adc6-1887-d31d215e118a@1ea91ef5-c051-adc6-1887-d31d215e118b/IncomingWebhook/a1b2 ok":
      "https://a.webhook.office.com/webhookb2/<webhook> ok",
    "https://outlook.office.com/webhook/0ea91ef5-c051-adc6-1887-d31d215e118a@1ea91ef5-c051-adc6-1887-d31d215e118b/x":
      "https://outlook.office.com/webhook/<webhook>",
    "https://hooks.zapier.com/hooks/catch/123456/ab1cd2e/": "https://hooks.zapier.com/hooks/catch/<webhook>",
    "https://maker.ifttt.com/trigger/deploy/with/key/dAbCdEfGhIjKlMnOpQrStU": "https://maker.ifttt.com/trigger/deploy/with/key/<webhook>",
    "https://events.eu.pagerduty.com/integration/a1b2c3d4e5f60718293a4b5c6d7e8f90/enqueue":
      "https://events.eu.pagerduty.com/integration/<webhook>/enqueue",
    "POST https://chat.example/hooks/abc1defg2hijklmn3opqrstu4v 200": "POST https://chat.example/hooks/<webhook> 200",
  },
  harmless: [
    "GET https://ci.example/hooks/post-receive 200",
    "bot42 joined",
    "https://api.slack.com/methods/chat.postMessage",
    "webhook office",
  ],
};

/** Client secrets of Microsoft Entra ID: three characters, a digit, `Q~` and 31 to 34 more. */
export const azureSecret: Detector = {
  kind: "azure-secret",
  source: "gitleaks 8.30 azure-ad-client-secret, 2026-07-22",
  isSecret: true,
  infixes: [{ sign: "Q~", before: 4, pattern: /[\w.~]{3}\dQ~[\w.~-]{31,34}/y }],
  examples: { "uses xYz8Q~abcdEFGH1234ijklMNOP5678qrstUVWXyz now": "uses <azure-secret> now" },
  harmless: ["8Q~abc", "xYz8Q~short"],
};

/** Hashes of passwords as crypt(5) and password files of web servers write them. */
export const passwordHash: Detector = {
  kind: "password-hash",
  source: "crypt(5), libxcrypt 4.4; htpasswd(1), Apache 2.4; PHC string format",
  isSecret: true,
  infixes: [
    {
      sign: "$",
      before: 0,
      pattern: /\$(?:1|2[abxy]|5|6|7|y|gy|apr1|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,16})\$(?=[^\s$]{0,64}[$\w])[\w./$=,+-]{8,512}/y,
    },
  ],
  examples: {
    "admin:$apr1$saltsalt$Tr0ub4dor3xyzABCDEFGH1": "admin:<password-hash>",
    "enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0": "enable secret 5 <password-hash>",
    "hash $2y$10$abcdefghijklmnopqrstuuT0mZ3Yw8eKp2LsN5uVg7AfXdHjEiOq1 of ann": "hash <password-hash> of ann",
    "u:$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub": "u:<password-hash>",
  },
  harmless: ["cost $1 a day", "awk '{print $1$2}'", "echo $5$6"],
};

export const awsKey: Detector = {
  kind: "aws-key",
  source: "AWS IAM User Guide, unique identifiers; gitleaks 8.30 aws-access-token, 2026-07-22",
  isSecret: true,
  keys: ["access key id", "aws access key id", "accesskeyid"],
  accepts: (value) => value.length >= 8,
  tokens: [{ starts: ["AKIA", "ASIA", "ABIA", "ACCA", "A3T"], pattern: /(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?!\w)/y }],
  examples: {
    "AWS_ACCESS_KEY_ID=EXAMPLEKEYID42 sent": "AWS_ACCESS_KEY_ID=<aws-key> sent",
    "uses AKIAIOSFODNN7EXAMPLE now": "uses <aws-key> now",
    "aws_access_key_id = AKIAIOSFODNN7EXAMPLE": "aws_access_key_id = <aws-key>",
  },
  harmless: ["AKIA", "AKIASHORT", "AIDAQ3EGRZK5EXAMPLE12"],
};

export const jwt: Detector = {
  kind: "jwt",
  source: "RFC 7519, RFC 7515: the header is base64url of a JSON object, so it begins with `eyJ`",
  isSecret: true,
  tokens: [{ starts: ["eyJ"], pattern: /eyJ[\w-]{8,8192}\.[\w-]{4,16384}(?:\.[\w-]{0,8192}){0,3}/y }],
  examples: { "t eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl": "t <jwt>" },
  harmless: ['eyJ is how base64 of `{"` begins', "eyJhbGciOi"],
};
