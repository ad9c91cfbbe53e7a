import { isListed } from "./_aws-own.ts";

/**
 * What an access level of the service authorization reference does not say, reviewed by hand against the API references
 * of the services: a level of `Read` covers a table's definition and its rows alike, and a password besides.
 * A line is `service: operations`, `*` in either matches any text. The first list that matches decides.
 */

/** Looks like content or a secret and is neither, or reads under a name or level that does not say so. */
const harmless = `
iam: list-access-keys get-access-key-last-used list-service-specific-credentials get-credential-report get-account-password-policy
iam: simulate-custom-policy simulate-principal-policy get-user list-users get-ssh-public-key list-ssh-public-keys
sts: get-access-key-info decode-authorization-message
secretsmanager: list-secrets list-secret-version-ids describe-secret get-random-password validate-resource-policy
kms: get-public-key get-parameters-for-import list-keys
lightsail: get-bucket-access-keys is-vpc-peered
codebuild: list-source-credentials
codedeploy: list-git-hub-account-token-names
codecatalyst: list-access-tokens
workmail: list-personal-access-tokens get-personal-access-token-metadata
grafana: list-workspace-service-account-tokens
route53globalresolver: list-access-tokens
license-manager: list-tokens
sso-admin: *trusted-token-issuer*
ec2: describe-ipam-external-resource-verification-tokens get-host-reservation-purchase-preview
bedrock-agentcore-control: list-*-credential-providers get-*-credential-provider get-token-vault list-registry-records get-registry-record
iot-managed-integrations: *-credential-locker*
chime-sdk-voice: list-voice-connector-termination-credentials
cognito-idp: list-web-authn-credentials get-csv-header list-user-import-jobs describe-user-import-job list-user-pools describe-user-pool
managedblockchain-query: *
waf*: get-change-token check-capacity
elasticache: describe-users describe-user-groups
memorydb: describe-users
mq: list-users describe-user
transfer: list-users describe-user
kafka: list-scram-secrets
ecr: get-repository-policy batch-check-layer-availability validate-pull-through-cache-rule batch-get-image
ecr-public: batch-check-layer-availability
accessanalyzer: check-access-not-granted check-no-new-access check-no-public-access validate-policy
auditmanager: validate-assessment-report-integrity
backup: export-backup-plan-template get-recovery-point-restore-metadata
bedrock-agent: validate-flow-definition
cloudformation: estimate-template-cost validate-template
cloudtrail: lookup-events get-query-results
codecommit: evaluate-pull-request-approval-rules get-differences
config: select-aggregate-resource-config select-resource-config
datapipeline: query-objects
dynamodb: list-*
elasticbeanstalk: check-dns-availability validate-configuration-settings
events: test-event-pattern
gamelift: resolve-alias validate-matchmaking-rule-set
glue: check-schema-version-validity query-schema-version-metadata
greengrassv2: resolve-component-candidates
internetmonitor: get-query-results
inspector: preview-agents
iot: validate-security-profile-behaviors
logs: filter-log-events start-query start-live-tail test-metric-filter test-transformer get-query-results get-log-record get-log-object get-log-events
networkflowmonitor: get-query-results-*
osis: validate-pipeline
rds: download-db-log-file-portion
resource-explorer-2: search
route53: test-dns-answer
route53domains: check-domain-availability check-domain-transferability view-billing
sagemaker: search query-lineage
schemas: export-schema
sdb: domain-metadata
servicediscovery: discover-instances discover-instances-revision
sns: check-if-phone-number-is-opted-out
stepfunctions: validate-state-machine-definition
swf: count-*
ssm: list-documents get-document describe-document describe-document-permission list-document-versions list-document-metadata-history
verifiedpermissions: is-authorized
xray: batch-get-traces get-trace-*
agent-registry*: list-*-records search-*-records
appflow: describe-flow-execution-records
apigateway: get-api-key get-api-keys
athena: get-prepared-statement
ce: get-approximate-usage-records
chime: list-accounts get-account list-bots get-bot list-phone-number-orders list-supported-phone-number-countries
chime-sdk-identity: describe-app-instance list-app-instance-bots
chime-sdk-media-pipelines: *pipeline*
chime-sdk-messaging: list-channel-flows describe-channel-flow
chime-sdk-voice: list-* get-voice-connector* get-sip-*
cloudfront: verify-dns-configuration
codecommit: get-comment*
connect: *contact-flow* *user-hierarchy* list-test-case-execution-records
datapipeline: validate-pipeline-definition
ds-data: list-groups describe-group
ec2: export-client-vpn-client-certificate-revocation-list
groundstation: *contact*
healthlake: list-* describe-*
identitystore: list-groups describe-group list-identity-stores describe-identity-store
iot-data: list-named-shadows-for-thing
kendra: list-* describe-*
lightsail: *-records
location: list-geofence-collections describe-geofence-collection
medical-imaging: list-* get-datastore get-dicom-import-job
mturk: get-account-balance
notificationscontacts: list-tags-for-resource
polly: get-lexicon
qbusiness: list-applications list-indices list-data-sources list-plugins list-retrievers list-web-experiences get-application get-index get-data-source get-plugin get-retriever get-web-experience get-policy
qconnect: list-assistants get-assistant list-knowledge-bases get-knowledge-base list-*-associations get-*-association list-ai-* get-ai-*
wisdom: list-assistants get-assistant list-knowledge-bases get-knowledge-base list-*-associations get-*-association
sagemaker: list-user-profiles describe-user-profile describe-artifact
servicecatalog: *-provisioning-artifact
ssm-contacts: list-contacts get-contact list-pages-by-contact
ssm-incidents: list-incident-records get-incident-record
textract: get-adapter* list-adapter*
transcribe: get-*vocabulary* get-call-analytics-category
voice-id: list-domains
wafv2: list-settlement-records
wellarchitected: export-lens
wickr: list-networks get-network list-security-groups get-security-group get-bots-count get-users-count
workmail: list-groups
cognito-idp: get-user-pool-mfa-config
`;

/** Hands out something that lets its reader in: keys, passwords, tokens, signed addresses, code with its environment. */
const secrets = `
*: *secret-value* *password* get-*credential* *-credentials generate-*-token create-*-token *-api-key create-access-key* *presigned* *login-url
*: get-*token get-*-token-for* assume-* *-unlock-code *-auth-code *-embed-url* list-api-keys get-api-keys list-*-client-secrets
*: create-*key-pair download-default-key-pair get-*-access-details *private-key* *signed-*-url generate-*-auth-token create-service-specific-credential
acm: export-certificate
amplifybackend: get-backend-auth
apigateway: get-usage-plan-key get-usage-plan-keys
appsync: get-graphql-api-environment-variables
cognito-idp: describe-user-pool-client describe-identity-provider admin-initiate-auth initiate-auth
dms: describe-certificates
connect: list-security-keys
codepipeline: get-job-details get-third-party-job-details
directconnect: describe-router-configuration
datazone: get-iam-portal-login-url
ec2: get-launch-template-data export-client-vpn-client-configuration get-password-data get-vpn-connection-device-sample-configuration
ecr: get-download-url-for-layer
emr: get-cluster-session-credentials
emr-serverless: get-session-endpoint get-dashboard-for-job-run
finspace: get-kx-connection-string
gamelift: get-instance-access get-compute-access request-upload-credentials get-player-connection-details
glue: get-session-endpoint
iot: create-keys-and-certificate create-provisioning-claim
ivs: get-stream-key batch-get-stream-key create-stream-key get-playback-key-pair
kms: decrypt generate-data-key* generate-random derive-shared-secret
managedblockchain: get-accessor
lambda: get-function get-layer-version get-layer-version-by-arn
payment-cryptography: export-key
payment-cryptography-data: decrypt-*
pca-connector-scep: get-challenge-password
s3api: create-session
s3control: get-data-access
secretsmanager: get-secret-value batch-get-secret-value
snowball: get-job-manifest get-job-unlock-code
ssm: get-parameter get-parameters get-parameters-by-path get-parameter-history get-access-token
sso: get-role-credentials
sso-oidc: *
sts: get-session-token get-federation-token get-web-identity-token get-delegated-access-token
storagegateway: describe-chap-credentials
wafv2: get-decrypted-api-key
`;

/** Content: rows, objects, messages, documents, media, and lists of people. */
const content = `
*: *-records get-record get-shard-iterator *-transcript *-transcripts get-*message* list-*messages* search-*messages* *-raw-message-content
*: list-users search-users describe-users describe-user get-user get-users list-users-* admin-get-* admin-list-* *-contacts *-contact list-*user*profile*
*: get-query-results *-statement-result* get-*-statement query execute-* *-partiql-* select-* *-snippet* *-artifacts-url get-component-version-artifact
*: get-object get-object-torrent get-item batch-get-item transact-get-items get-blob get-file get-media* get-clip* get-images *-download-url*
*: search-profiles *-profile-history-* get-profiles search-customer* search-cases *-phone-numbers-opted-out describe-opted-out-numbers *-event-prediction* *-suppressed-destination*
account: get-contact-information get-alternate-contact get-primary-email
apigateway: get-export get-sdk
artifact: get-report get-term-for-report
athena: get-query-results get-calculation-execution-code
auditmanager: get-evidence* get-assessment-report-url
bedrock*: get-document-content get-session get-event get-memory* list-memory* get-agent-memory get-invocation-step get-*-documents list-*-documents get-code-interpreter-session *-result-assets
chime*: *
cleanrooms: get-protected-query get-protected-job
clouddirectory: batch-read get-*attributes list-*attributes
cloudfront-keyvaluestore: get-key list-keys
cloudsearchdomain: *
codeartifact: get-package-version-asset
cognito-identity: get-id lookup-developer-identity list-identities describe-identity
cognito-idp: get-device list-devices get-user-*
cognito-sync: *
comprehend*: detect-* infer-* classify-* contains-*
connect: *contact* *user* *attached-file* *data-table-value* list-data-table-primary-values batch-describe-data-table-value
connectcases: *case* *related-items
connecthealth: *
connectparticipant: *
customer-profiles: *profile *profiles *-matches get-segment-snapshot get-segment-membership list-*-attribute-values
dataexchange: get-asset
datapipeline: get-pipeline-definition evaluate-expression
devops-agent: get-asset-content
ds-data: *
ebs: get-snapshot-block
dynamodb: scan query search-vectors get-item batch-get-item
ec2: get-console-screenshot
finspace-data: get-user list-users* get-working-location *access-details
frauddetector: get-event get-event-prediction* get-list-elements
gamelift: search-game-sessions describe-player-sessions get-game-session-log-url
glacier: get-job-output
glue: get-statement get-entity-records
healthlake: *
identitystore: *
invoicing: get-invoice-pdf
iot: get-thing-shadow search-index get-retained-message
iot-data: *
iot-jobs-data: *
iotsitewise: get-*property* batch-get-*property* get-interpolated-*
iottwinmaker: get-property-value*
kendra: *
keyspacesstreams: get-records
kinesis: get-records get-shard-iterator subscribe-to-shard
kinesis-video-*: get-*
lakeformation: get-work-unit-results
lex*-runtime: *
lex-models: get-export get-utterances-view
lexv2-models: *utterance-analytics-data *session-analytics-data search-associated-transcripts *-test-set-records *-result-items
location: *device-position* *geofence*
m2: get-signed-*
macie2: get-sensitive-data-occurrences
mailmanager: get-archive-message* get-archive-search-results *address-list
marketplace-reporting: *
mediastore-data: *
medical-imaging: *
mturk: *
neptune-graph: execute-query
neptunedata: *-stream execute-*
notificationscontacts: *
omics: get-read-set get-reference
partnercentral-*: get-*
personalize-runtime: *
pinpoint: *endpoint *endpoints get-in-app-messages
polly: synthesize-speech
qapps: *
qbusiness: *
qconnect: *
quicksight: describe-dashboard-snapshot-job-result *-user* get-identity-context
redshift-data: get-statement-result*
rekognition: get-* *faces* search-* compare-* detect-* recognize-*
rum: get-app-monitor-data
s3api: get-object get-object-torrent select-object-content
s3vectors: get-vectors list-vectors query-vectors
sagemaker: get-search-suggestions
sagemaker-*runtime: *
sdb: select get-attributes
security-ir: get-case* list-comments
servicecatalog: get-provisioned-product-outputs
ses*: get-contact list-contacts get-message-insights get-email-address-insights *suppressed-destination*
signin: *
sns: get-endpoint-attributes list-endpoints-by-platform-application list-phone-numbers-opted-out list-sms-sandbox-phone-numbers
socialmessaging: get-whatsapp-message-media
sqs: receive-message
ssm-contacts: *contact-channel*
stepfunctions: get-activity-task
support: describe-attachment get-attachment-download-link describe-communications
taxsettings: *
textract: *
timestream-query: query prepare-query
transcribe: get-*
translate: get-parallel-data translate-*
voice-id: *
waf*: get-sampled-requests
wickr: *
wisdom: *
workdocs: *
workmail: list-users describe-user get-mailbox-details list-groups list-group-members
workmailmessageflow: *
`;

/** Names that never read content, whatever service they belong to. */
const metadata =
  /^(?:list-tags.*|get-tags|list-tag.*|get-resource-polic.*|list-.*-(?:policies|jobs|tasks|configurations|settings|templates|versions|types|domains|endpoints|instances|aliases|subscriptions|pipelines|schedules)|(?:get|describe)-.*-(?:status|settings?|configurations?|policy|policies|quota|quotas|limits)|describe-(?:endpoint|domain|organization|resource)s?)$/;

export type AwsReview = "harmless" | "secret" | "content" | "none";

/** What the review says of an operation, by the CLI's names. */
export const reviewOf = (service: string, operation: string): AwsReview => {
  if (isListed(harmless, service, operation)) return "harmless";
  if (isListed(secrets, service, operation)) return "secret";
  return isListed(content, service, operation) && !metadata.test(operation) ? "content" : "none";
};
