/**
 * Lines of logs with what is to be taken out of them marked, made from chance with a seed: to see how far the redactor goes on formats, names and
 * keys that nobody wrote it for. Values are valid where there is a check. Nothing of it is anybody's.
 */

export interface Labelled {
  readonly text: string;
  readonly fmt: string;
  readonly spans: readonly { readonly type: string; readonly start: number; readonly end: number }[];
  readonly neg: readonly { readonly type: string; readonly start: number; readonly end: number }[];
  readonly neutral: readonly { readonly start: number; readonly end: number }[];
}

class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }
  next(): number {
    let t = (this.#state = (this.#state + 0x6d2b79f5) >>> 0);
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }
  from(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet[Math.floor(this.next() * alphabet.length)]).join("");
  }
}

const digits = "0123456789";
const hex = "0123456789abcdef";
const alnum = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const given =
  "Oluwaseun Beatriz Kwame Ngozi Siobhan Thaddeus Mirembe Anneliese Bartholomew Chidi Eleanor Fatoumata Giulia Hamza Ines Jelena Karolina Leopold Margarethe Naveen Ophelia Pradeep Quentin Rosalind Sadia Tomasz Ursula Valentina Wilhelmina Xiomara Yusuf Zainab Gareth Dolores Edmund Bronwyn Imogen Lachlan Cormac Freya".split(
    " ",
  );
const family =
  "Adeyemi Bjornstad Castellanos Dąbrowski Echeverria Fitzgerald Grabowski Hathaway Iwasaki Jankowski Kaczmarek Lindqvist Montgomery Nwosu O'Connor Pemberton Quiroga Rasmussen Szymanski Thistlewood Underhill Vandenberg Whitcombe Yamamoto Zielinski Abernathy Blackwood Cartwright Delacroix Engström Achterberg Mukherjee Okonkwo Villanueva".split(
    " ",
  );
const streets = "Juniper Larkspur Kingfisher Willowbrook Sycamore Hawthorn Meadowlark Quarry Orchard Foxglove Magnolia Birchwood".split(
  " ",
);
const towns = ["Albuquerque", "Duluth", "Fort Wayne", "Chattanooga", "Spokane", "Wichita", "Des Moines", "Knoxville"];

const luhnEnd = (start: string): string => {
  for (let last = 0; last < 10; last++) {
    let sum = 0;
    const text = start + String(last);
    for (let at = 0; at < text.length; at++) {
      let digit = Number(text[text.length - 1 - at]);
      if (at % 2 === 1 && (digit *= 2) > 9) digit -= 9;
      sum += digit;
    }
    if (sum % 10 === 0) return text;
  }
  throw new Error("no check digit");
};

const ibanOf = (country: string, rest: string): string => {
  const number = `${rest}${country}00`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return `${country}${String(98n - (BigInt(number) % 97n)).padStart(2, "0")}${rest}`;
};

type Maker = (c: Chance) => string;
const two = (n: number): string => String(n).padStart(2, "0");
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const day = (c: Chance, low: number, high: number): string => {
  const [y, m, d] = [c.int(low, high), c.int(1, 12), c.int(1, 28)];
  return c.of([
    `${y}-${two(m)}-${two(d)}`,
    `${two(m)}/${two(d)}/${y}`,
    `${two(d)}.${two(m)}.${y}`,
    `${d} ${months[m - 1]} ${y}`,
    `${two(d)}-${(months[m - 1] as string).slice(0, 3)}-${y}`,
  ]);
};
const stamp = (c: Chance): string =>
  `2027-${two(c.int(1, 12))}-${two(c.int(1, 28))}T${two(c.int(0, 23))}:${two(c.int(0, 59))}:${two(c.int(0, 59))}.${c.from(digits, 3)}Z`;

/** What is to be taken out, by type; types as the scorer's. */
export const entities: Readonly<Record<string, Maker>> = {
  NAME: (c) => `${c.of(given)} ${c.of(family)}`,
  GIVEN: (c) => c.of(given),
  FAMILY: (c) => c.of(family),
  EMAIL: (c) =>
    `${c.of(given).toLowerCase()}${c.of([".", "_", ""])}${c.from(digits, 2)}@${c.of(["mailbox.example", "kliniek.example.nl", "corp.test.org"])}`,
  PHONE: (c) =>
    c.of([
      () => `+1-${c.int(201, 989)}-${c.int(200, 999)}-${c.from(digits, 4)}`,
      () => `(${c.int(201, 989)}) ${c.int(200, 999)}-${c.from(digits, 4)}`,
      () => `+33 6 ${c.from(digits, 2)} ${c.from(digits, 2)} ${c.from(digits, 2)} ${c.from(digits, 2)}`,
      () => `+4670${c.from(digits, 7)}`,
      () => `+61 4${c.from(digits, 2)} ${c.from(digits, 3)} ${c.from(digits, 3)}`,
      () => `${c.int(201, 989)}.${c.int(200, 999)}.${c.from(digits, 4)}`,
    ])(),
  SSN: (c) => `${c.int(100, 665)}-${c.int(10, 99)}-${c.int(1000, 9999)}`,
  MRN: (c) =>
    c.of([
      () => c.from("123456789", 8),
      () => `MR${c.from(digits, 7)}`,
      () => `${c.from(digits, 2)}-${c.from(digits, 2)}-${c.from(digits, 4)}`,
    ])(),
  HEALTH_PLAN_ID: (c) => `${c.from("ABCDEFGHJKLMNPQRSTUVWXYZ", 3)}${c.from(digits, 9)}`,
  DOB: (c) => day(c, 1930, 2015),
  DATE_SERVICE: (c) => day(c, 2023, 2026),
  ADDRESS: (c) => `${c.int(2, 9899)} ${c.of(streets)} ${c.of(["Street", "Avenue", "Lane", "Rd", "Blvd", "Court"])}`,
  CITY: (c) => c.of(towns),
  ZIP: (c) => c.from("123456789", 5),
  IPV4: (c) => `${c.of([23, 45, 66, 88, 91, 104, 146, 185, 203])}.${c.int(1, 254)}.${c.int(1, 254)}.${c.int(1, 254)}`,
  IPV6: (c) => `2a0${c.int(1, 9)}:${c.from(hex, 4)}:${c.from(hex, 3)}::${c.from("123456789abcdef", 1)}${c.from(hex, 3)}`,
  MAC: (c) => Array.from({ length: 6 }, () => c.from(hex, 2)).join(c.of([":", "-"])),
  CREDIT_CARD: (c) => luhnEnd(`4${c.from(digits, 14)}`).replaceAll(/(\d{4})(?=\d)/g, c.of(["$1", "$1 ", "$1-"])),
  IBAN: (c) => ibanOf("NL", `ABNA${c.from(digits, 10)}`),
  ACCOUNT: (c) => c.from("123456789", 10),
  DEVICE_ID: (c) => `${c.of(["VNT", "INF", "MON"])}-${c.from(digits, 4)}-${c.from("ABCDEFGH", 2)}${c.from(digits, 3)}`,
  LICENSE: (c) => `${c.from("ABCDEFGHKLM", 1)}${c.from(digits, 8)}`,
  PLATE: (c) => `${c.from("ABCDEFGHKLM", 3)} ${c.from(digits, 4)}`,
  PASSWORD: (c) =>
    c.of([() => c.from(alnum, 16), () => `${c.of(["Winter", "Tiger", "Coffee"])}${c.from(digits, 4)}${c.of(["!", "#", "$"])}`])(),
  JWT: (c) => `eyJ${c.from(alnum, 30)}.eyJ${c.from(alnum, 60)}.${c.from(`${alnum}-_`, 43)}`,
  AWS_ACCESS_KEY: (c) => `AKIA${c.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)}`,
  AWS_SECRET_KEY: (c) => c.from(`${alnum}/+`, 40),
  GITHUB_TOKEN: (c) => `gho_${c.from(alnum, 36)}`,
  API_KEY: (c) =>
    c.of([
      () => `glpat-${c.from(alnum, 20)}`,
      () => `xoxb-${c.from(digits, 11)}-${c.from(digits, 12)}-${c.from(alnum, 24)}`,
      () => `AIza${c.from(alnum, 35)}`,
    ])(),
  COOKIE: (c) => c.from(alnum, 32),
  URL_TOKEN: (c) => c.from(alnum, 28),
  BASIC_AUTH: (c) => btoa(`${c.of(given).toLowerCase()}:${c.from(alnum, 12)}`),
};
/** What is to stay. */
export const plain: Readonly<Record<string, Maker>> = {
  TIMESTAMP: stamp,
  UUID: (c) => [8, 4, 4, 4, 12].map((n) => c.from(hex, n)).join("-"),
  GIT_SHA: (c) => c.from(hex, c.of([7, 40])),
  VERSION: (c) => `${c.int(0, 30)}.${c.int(0, 40)}.${c.int(0, 40)}`,
  METRIC: (c) => c.of([`${c.int(1, 9999)}ms`, `${c.int(1, 99)}.${c.int(10, 99)}`, `${c.int(1, 999_999)}`, `${c.int(1, 4000)}MiB`]),
  NUM_ID: (c) => c.from("123456789", c.int(6, 12)),
  POD: (c) =>
    `${c.of(["checkout", "ledger-api", "intake"])}-${c.from("bcdfghjklmnpqrstvwxz2456789", 9)}-${c.from("bcdfghjklmnpqrstvwxz2456789", 5)}`,
  HOST: (c) => c.of(["app-12.eu.internal", "kafka-3", "nova.example.net", "worker07"]),
  PORT: (c) => String(c.int(1025, 65_000)),
  DIGEST: (c) => `sha256:${c.from(hex, 64)}`,
  HEX: (c) => `0x${c.from(hex, 12)}`,
  TRACE_ID: (c) => c.from(hex, 32),
  IP10: (c) => `10.${c.int(0, 254)}.${c.int(0, 254)}.${c.int(1, 254)}`,
};

/** Lines: `{TYPE}` is taken out, `[TYPE]` stays. */
const templates: Readonly<Record<string, readonly string[]>> = {
  caddy: [
    `{"level":"info","ts":1801234567.123,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"{IPV4}","remote_port":"[PORT]","proto":"HTTP/2.0","method":"GET","host":"nova.example.net","uri":"/portal?sid={URL_TOKEN}","headers":{"Cookie":["sess={COOKIE}"],"User-Agent":["curl/[VERSION]"]}},"duration":0.00[PORT],"status":200}`,
    `{"level":"error","ts":1801234567.9,"msg":"upstream [IP10]:[PORT] failed","request":{"remote_ip":"{IPV6}","headers":{"Authorization":["Bearer {JWT}"]}},"trace":"[TRACE_ID]"}`,
  ],
  haproxy: [
    `Feb  3 09:11:22 nova haproxy[[PORT]]: {IPV4}:[PORT] [03/Feb/2027:09:11:22.112] fe_https~ be_app/app-12 0/0/1/[METRIC]/[METRIC] 200 [METRIC] - - ---- 12/12/0/0/0 0/0 "GET /v2/members?email={EMAIL} HTTP/1.1"`,
  ],
  zap: [
    `[TIMESTAMP]\tINFO\tintake/handler.go:88\tregistered\t{"patient": {"fullName": "{NAME}", "birthDt": "{DOB}", "homePhone": "{PHONE}"}, "requestId": "[UUID]"}`,
    `[TIMESTAMP]\tWARN\tauth/session.go:31\texpired\t{"sessionToken": "{COOKIE}", "attempt": 3, "trace_id": "[TRACE_ID]"}`,
  ],
  event: [
    `LAST SEEN   TYPE      REASON    OBJECT   MESSAGE`,
    `3m12s       Warning   Unhealthy   pod/[POD]   Readiness probe failed: Get "http://[IP10]:[PORT]/ready": dial tcp [IP10]:[PORT]: connect: connection refused`,
    `12s   Normal   Pulled   pod/[POD]   Successfully pulled image "registry.example.net/intake@[DIGEST]" in [METRIC]`,
  ],
  syslog5424: [
    `<165>1 [TIMESTAMP] nova intake [PORT] ID47 [claims@32473 memberId="{HEALTH_PLAN_ID}" svcDate="{DATE_SERVICE}" batch="[NUM_ID]"] claim accepted`,
    `<34>1 [TIMESTAMP] nova su - ID2 - 'su root' failed for operator on /dev/pts/8`,
  ],
  mysql: [
    `[TIMESTAMP]\t   [PORT] Query\tUPDATE person SET surname='{FAMILY}', tel='{PHONE}' WHERE pid=[NUM_ID]`,
    `# Query_time: 2.[METRIC]  Lock_time: 0.000 Rows_sent: 1  Rows_examined: 88231`,
    `[TIMESTAMP]\t   12 Query\tINSERT INTO contacts (given_name, surname, email, zip) VALUES ('{GIVEN}', '{FAMILY}', '{EMAIL}', '{ZIP}')`,
    `[TIMESTAMP] 41 Query\tALTER USER 'svc'@'%' IDENTIFIED BY '{PASSWORD}'`,
  ],
  hl7: [
    `MSH|^~\\&|LABX|NORTH|EHR|NORTH|20270203091122||ORU^R01|99121|P|2.5`,
    `PID|1||{MRN}^^^NORTH^MR||{FAMILY}^{GIVEN}^A||19700203|F|||{ADDRESS}^^{CITY}^NM^{ZIP}||{PHONE}|||||{ACCOUNT}|{SSN}`,
    `NK1|1|{FAMILY}^{GIVEN}|SPO|{ADDRESS}^^{CITY}^NM^{ZIP}|{PHONE}`,
    `OBX|2|NM|718-7^Hemoglobin^LN||13.2|g/dL|12-16|N|||F`,
    `OBR|1|88123^LAB|99812^EHR|24323-8^CMP^LN|||20270203||||||||1234567893^{FAMILY}^{GIVEN}^^^^MD`,
  ],
  fhir: [
    `{"resourceType":"Bundle","type":"searchset","total":1,"entry":[{"resource":{"resourceType":"Patient","id":"[UUID]","identifier":[{"type":{"text":"MRN"},"value":"{MRN}"}],"name":[{"text":"{NAME}"}],"telecom":[{"system":"phone","value":"{PHONE}"}],"birthDate":"1961-04-03","address":[{"text":"{ADDRESS}","city":"{CITY}","postalCode":"{ZIP}"}]}}]}`,
    `{"resourceType":"Appointment","status":"booked","start":"2027-03-01T10:00:00Z","participant":[{"actor":{"reference":"Practitioner/[UUID]","display":"Dr. {FAMILY}"}}]}`,
    `{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"718-7","display":"Hemoglobin"}]},"valueQuantity":{"value":13.2,"unit":"g/dL"}}`,
  ],
  python: [
    `Traceback (most recent call last):`,
    `  File "/srv/intake/app.py", line [PORT], in register`,
    `ValueError: invalid literal for dob: '{DOB}' (member {HEALTH_PLAN_ID})`,
    `[TIMESTAMP] - intake.auth - ERROR - login failed user={EMAIL} from {IPV4} [UUID]`,
    `DEBUG:root:payload={'first_name': '{GIVEN}', 'last_name': '{FAMILY}', 'ssn': '{SSN}', 'retries': 3}`,
  ],
  spring: [
    `[TIMESTAMP]  WARN [PORT] --- [nio-8443-exec-4] o.s.web.servlet.Handler : Resolved [MethodArgumentNotValid: rejected value [{EMAIL}]]`,
    `[TIMESTAMP] DEBUG [PORT] --- [main] org.hibernate.orm.jdbc.bind : binding parameter (1:VARCHAR) <- [{NAME}]`,
    `[TIMESTAMP]  INFO [PORT] --- [task-2] c.n.b.Invoice : Member(givenName={GIVEN}, familyName={FAMILY}, dateOfBirth={DOB}, tier=GOLD)`,
  ],
  monolog: [
    `[[TIMESTAMP]] app.WARNING: Invalid contact {"contact":{"mobile":"{PHONE}","mail":"{EMAIL}"},"job":"[UUID]"} []`,
    `[[TIMESTAMP]] security.INFO: Authenticated {"username":"{EMAIL}","ip":"{IPV4}"} {"uid":"[GIT_SHA]"}`,
  ],
  serilog: [
    `[09:11:22 INF] Booked visit for {NAME} on {DATE_SERVICE} by clerk 12 in [METRIC]`,
    `[09:11:25 ERR] Payment with card {CREDIT_CARD} declined for order [NUM_ID]`,
    `{"@t":"[TIMESTAMP]","@mt":"Sent {Sms}","PhoneNumber":"{PHONE}","ElapsedMs":[PORT]}`,
  ],
  graphql: [
    `{"operationName":"UpsertGuardian","variables":{"input":{"guardianName":"{NAME}","street":"{ADDRESS}","postcode":"{ZIP}","idempotencyKey":"[UUID]"}},"ms":12}`,
  ],
  x12: [
    `ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*RECEIVER       *270203*0911*^*00501*000000905*0*P*:~`,
    `NM1*IL*1*{FAMILY}*{GIVEN}****MI*{HEALTH_PLAN_ID}~N3*{ADDRESS}~N4*{CITY}*NM*{ZIP}~DMG*D8*19610403*F~`,
  ],
  mongo: [
    `{"t":{"$date":"[TIMESTAMP]"},"s":"I","c":"COMMAND","id":51803,"ctx":"conn[PORT]","msg":"Slow query","attr":{"ns":"crm.people","command":{"find":"people","filter":{"email":"{EMAIL}","lastName":"{FAMILY}"}},"durationMillis":[PORT]}}`,
  ],
  gcp: [
    `{"protoPayload":{"authenticationInfo":{"principalEmail":"{EMAIL}"},"requestMetadata":{"callerIp":"{IPV4}","callerSuppliedUserAgent":"gcloud/[VERSION]"},"methodName":"storage.objects.get"},"insertId":"[GIT_SHA]","timestamp":"[TIMESTAMP]","severity":"NOTICE"}`,
  ],
  dicom: [
    `(0010,0010) PN [{FAMILY}^{GIVEN}]                 #  18, 1 PatientName`,
    `(0010,0020) LO [{MRN}]                          #   8, 1 PatientID`,
    `(0028,0010) US 512                               #   2, 1 Rows`,
    `(0008,0060) CS [CT]                              #   2, 1 Modality`,
  ],
  table: [`member_no;surname;given;birth_date;e_mail;mobile;plan`, `{HEALTH_PLAN_ID};{FAMILY};{GIVEN};{DOB};{EMAIL};{PHONE};silver`],
  crm: [
    `[crm] call 88: {NAME} asked to move the visit of {DATE_SERVICE}; new number {PHONE}.`,
    `[crm] note: Mrs. {FAMILY} says her husband {GIVEN} was admitted on {DATE_SERVICE}.`,
    `[crm] note: ship to {ADDRESS}, {CITY}, NM {ZIP}; passport {LICENSE} on file.`,
    `[crm] note: plate {PLATE} parked at dock 4, policy number {HEALTH_PLAN_ID}.`,
    `[crm] note: rollout [VERSION] finished, build [GIT_SHA], 14 of 20 nodes drained.`,
    `[crm] note: 96-year-old admitted, MRN {MRN}, account {ACCOUNT}.`,
  ],
  config: [
    `[smtp]`,
    `relay_passwd = {PASSWORD}`,
    `db_password   = "{PASSWORD}"`,
    `max_connections       = 200`,
    `machine git.example.net login deploy password {PASSWORD}`,
    `AZURE_STORAGE_CONNECTION_STRING=DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={AWS_SECRET_KEY};EndpointSuffix=core.windows.net`,
    `spring.mail.password={PASSWORD}`,
    `REDIS_URL=redis://default:{PASSWORD}@cache:6379/1`,
    `mongodb+srv://svc:{PASSWORD}@cluster0.example.net/crm?retryWrites=true`,
    `export GITLAB_TOKEN={API_KEY}`,
    `      - name: SMTP_PASS`,
    `        value: {PASSWORD}`,
    `//registry.npmjs.org/:_authToken={API_KEY}`,
    `server=db;user id=sa;pwd={PASSWORD};encrypt=true`,
    `+ curl -sS -u svc:{PASSWORD} https://nova.example.net/health`,
    `+ PGPASSWORD={PASSWORD} psql -h db -U app -c 'select 1'`,
    `aws configure set aws_secret_access_key {AWS_SECRET_KEY}`,
    `helm upgrade intake ./chart --set auth.password={PASSWORD} --set image.tag=[VERSION]`,
  ],
  auth: [
    `> Authorization: Basic {BASIC_AUTH}`,
    `> X-Api-Key: {API_KEY}`,
    `Set-Cookie: remember_me={COOKIE}; Path=/; HttpOnly`,
    `time=[TIMESTAMP] level=INFO msg="token refreshed" refresh_token={URL_TOKEN} expires_in=3600`,
    `GET /cb?code={URL_TOKEN}&state={URL_TOKEN} 302`,
  ],
  device: [
    `[TIMESTAMP] telemetry dev={DEVICE_ID} hwaddr={MAC} fw=[VERSION] batt=87%`,
    `[TIMESTAMP] payout beneficiary="{NAME}" iban={IBAN} ref=[UUID]`,
  ],
  ops: [
    `[TIMESTAMP] INFO consumer group intake rebalanced, generation [NUM_ID], [METRIC]`,
    `[TIMESTAMP] WARN GC pause (G1 Evacuation) [METRIC] heap [METRIC]->[METRIC]`,
    `[TIMESTAMP] ERROR dial tcp [IP10]:[PORT]: i/o timeout trace_id=[TRACE_ID]`,
    `[TIMESTAMP] DEBUG cache miss key=catalog:item:[NUM_ID] took [METRIC]`,
    `commit [GIT_SHA] (HEAD -> main) Fix rounding in Invoice Service`,
    `Step 4/12 : RUN apk add --no-cache curl=[VERSION]-r0`,
    `[TIMESTAMP] INFO deployed [POD] image registry.example.net/intake:[VERSION] digest [DIGEST]`,
    `[TIMESTAMP] panic: runtime error: index out of range [[PORT]] with length 3 goroutine [PORT] [running] pc=[HEX]`,
    `kernel: [[PORT].123456] eth0: link up, 1000Mbps, full-duplex, lpa [HEX]`,
    `[TIMESTAMP] INFO Elapsed: [METRIC] rows=[NUM_ID] bytes=[NUM_ID] shard=[PORT]`,
    `Accepted publickey for deploy from [IP10] port [PORT] ssh2: ED25519 SHA256:Zk3b1c0VhQ8mPq7rT2yX4nW6uJ9sL5aD0eF1gH2iK3o`,
  ],
};

const fill = (template: string, fmt: string, c: Chance): Labelled => {
  const spans: { type: string; start: number; end: number }[] = [];
  const neg: { type: string; start: number; end: number }[] = [];
  let text = "";
  let from = 0;
  for (const found of template.matchAll(/\{([A-Z_0-9]+)\}|\[([A-Z_0-9]+)\]/g)) {
    const [all, entity, other] = found as unknown as [string, string | undefined, string | undefined];
    const make = entity === undefined ? plain[other ?? ""] : entities[entity];
    if (!make) continue;
    text += template.slice(from, found.index);
    const value = make(c);
    const type = entity === "GIVEN" || entity === "FAMILY" ? "NAME" : entity === "CITY" ? "ADDRESS" : (entity ?? other ?? "");
    (entity === undefined ? neg : spans).push({ type, start: text.length, end: text.length + value.length });
    text += value;
    from = found.index + all.length;
  }
  return { text: text + template.slice(from), fmt, spans, neg, neutral: [] };
};

/** Lines of all formats, blocks of a format together as files have them. */
export const makeCorpus = (seed: number, lines: number): Labelled[] => {
  const c = new Chance(seed);
  const corpus: Labelled[] = [];
  while (corpus.length < lines) {
    const [fmt, list] = c.of(Object.entries(templates));
    if (/^(?:table|hl7|dicom|config)$/.test(fmt)) for (const template of list) corpus.push(fill(template, fmt, c));
    else corpus.push(fill(c.of(list), fmt, c));
  }
  return corpus.slice(0, lines);
};

const neutralKeys = "zq_field ref2 wert attrib17 kval misc3 campo payload_x feld slotvalue".split(" ");
const stressTypes =
  "NAME EMAIL PHONE SSN MRN HEALTH_PLAN_ID DOB ADDRESS CREDIT_CARD IBAN DEVICE_ID LICENSE PASSWORD JWT AWS_ACCESS_KEY GITHUB_TOKEN API_KEY URL_TOKEN IPV4 MAC".split(
    " ",
  );

/** One value a line where its key says nothing, or where it is written in an encoding. */
export const makeStress = (kind: "key" | "url" | "base64", seed: number, lines: number): Labelled[] => {
  const c = new Chance(seed);
  return Array.from({ length: lines }, () => {
    const type = c.of(stressTypes);
    const value = (entities[type] as Maker)(c);
    const key = c.of(neutralKeys);
    const written = kind === "url" ? encodeURIComponent(value) : kind === "base64" ? btoa(unescape(encodeURIComponent(value))) : value;
    const [before, after] =
      kind === "url"
        ? c.of([
            [`GET /v2/find?${key}=`, ` HTTP/1.1`],
            [`[10/Jan/2027] "POST /submit?page=2&${key}=`, `&size=10" 200`],
          ] as const)
        : kind === "base64"
          ? c.of([
              [`level=debug ${key}=`, ` took=3ms`],
              [`{"msg":"enqueued","${key}":"`, `","part":3}`],
            ] as const)
          : c.of([
              [`level=info ${key}="`, `" took=3ms`],
              [`{"msg":"seen","${key}":"`, `","part":3}`],
            ] as const);
    return {
      text: before + written + after,
      fmt: kind,
      spans: [{ type, start: before.length, end: before.length + written.length }],
      neg: [],
      neutral: [],
    };
  });
};
