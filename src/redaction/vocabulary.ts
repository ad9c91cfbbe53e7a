/**
 * Words of operations: a key that ends in one holds no person and no secret, and such a word is no part of a name.
 * Written for this project from the field names of OpenTelemetry's semantic conventions, ECS, logfmt and the logs of the
 * programs in the catalog.
 */
const operations = `
  a access accepted ack action active actual adapter agent alert algorithm alive alloc allocated allocations amount analyzer api app
  application applied arch archive arn array artifact asset async at attempt attempts audit auth available average avg aws azure backend
  backlog backoff balance base batch bin bind bit bits blob block blocked blocks body bool boot bounce branch broker browser bucket
  buckets buffer buffers bug build builder bundle byte bytes cache cached calls caller cancel capacity cause cert certificate change
  changed channel charset check checkpoint checksum child chunk cidr class cleanup cli clock clone close closed cluster cmd code codec col
  collection color column columns command commit committed compact completed component compression concurrency condition config
  configuration connect connected connection connections console consumer container containers content context controller conversion core
  correlation cost count counter counts cpu crash crc create created creation cron currency current cursor cycle daemon dashboard database
  datacenter datasource date db dead deadline debug default defaults degraded delay delete deleted delta dep dependency deploy deployment
  depth desired destination detail details dev device dial diff digest dim dimension dir direction directory disabled disk dispatcher
  distribution dns docker domain done down download downloaded driver drop dropped dry dump duplicate duration duration_ms edge elapsed
  emitted enabled encoding encrypted end endpoint engine entries entry env environment epoch err errno error errors etag event events
  evicted exception excess exchange exec executable executed execution executor exit expected expire expired expires expiry export
  exporter expression extension fail failed failure failures false family_name_count fatal fd feature fetch fetched file filename files
  filter finalizer finish finished firmware flag flags float flow flush flushed folder foreground format found fps fraction frame frames
  free freq frequency from fs fsync func function fw gateway gauge gb gc gen generation get git global goroutine goroutines grace grant
  grants grafana granted graph group groups grpc gzip handle handler hash head header headers health heap heartbeat height hit hits hook
  host hostname hosts hour hours http https hub id identity idle ids ignored image images import imported in inbound index info ingest
  ingress init inode inodes insert inserted instance instances int integer integrity interface interrupt interval invalid invocation io
  isolation issue items iteration java job jobs join joined json jvm kafka kb keepalive kernel kind kubelet kube kubernetes lag lang
  language last latency latest layer leader lease left length level lib library limit limits line lines link linux list listen listener
  load loaded loader local locale lock locked log logged logger logging login logs loop lsn machine mail maintenance major manager
  manifest map mapping master match matched max maximum mb mean measure media median mem memory merge message messages meta metadata
  method metric metrics mib middleware migration millis min minimum minor minute minutes mirror misses mode model modified module monitor
  mount ms msg mtime mtu multi mutex name names namespace native net network new next nginx node nodes none normal not note notice
  notification npm ns num number object objects observed offline offset ok online op open opened operation operations operator option
  options oracle order ordinal orders org origin os other out outbound outcome output overflow overhead owner package packet packets page
  pages paging parallel parent parse parsed parser partition partitions patch path paths pattern payload peak peer pending percent
  percentage period permissions phase pid ping pipeline plan platform plugin pod podname pods point policy poll pool port ports position
  postgres power ppid prefix prev previous primary priority probe proc process processed processes processing processor producer
  production product profile progress project prometheus promoted protocol provider provisioner proxy published pull push put qos quantity
  quantile query queue queued quota raft rails ram random range rank rate ratio raw read reads ready real reason rebalance receive
  received recent reclaimed reconciled reconciler record records recovered redis redo reduce ref reference references referer referrer
  refresh region register registered registry reject rejected relay release released reload remaining remote removed rendered replica
  replicas replication reply repo repository req request requested requests required reserved reset resolved resolver resource resources
  response restart restarted restarts restored result results resume retries retry return returned revision role roles rollback rollout
  root rotate rotated route router routes routine row rows rss rtt rule rules run runner running runs runtime safe sample samples scan
  schedule scheduled scheduler schema scope score script seconds secs section segment segments selector self send sent seq sequence
  serialized server servers service services session_count set settings sev severity sha shard shards shell shutdown shutting side sidecar
  signal size sizes skip skipped sla slave sleep slots slow snapshot socket source space span spans spec speed split spring sql src ssl
  stable stack stacktrace stage staging start started starting starts startup stat state state_code statement stats status status_code
  step steps stop stopped stopping storage store stored stream streams strict sub submitted subnet subprotocol subscription subsystem
  success successful sum summary suffix support suspended swap switch symbol sync synced syncing syslog system systemd table tables tag
  tags tail target task tasks tcp team temp template tenant term terminated test tests thread threads threshold throttled throughput tick
  tier time timed timeout timeouts timer times timestamp timezone tls to topic total totals trace traceid traffic transaction transfer
  transferred trigger triggered true ts ttl tty tunnel tx type types tz ua udp uid ulid unavailable unchanged undefined unhealthy
  uninstall unit units unknown unlock unresolved until up update updated updates upgrade upload uploaded upstream uptime uri url urls
  usage used useragent user_agent usec user uuid valid validation validator vcpu vendor verb verbose verify version versions view virtual
  vm volume volumes vpc wait waiting wal warehouse warn warning watch watcher web webhook weight width window windows wire worker workers
  workflow workload write writer writes written wrote xid yaml year zone accept acceptlanguage align alpha ami analysis answer attached
  authority autoscaler avail az bandwidth bar beat begin beta binding binlog bitrate body_bytes_sent boundary box bps breaker cancelled
  canary category celery charge checkout choice cipher circuit claim claims clean clear client clients cohort collector comment compiled
  compiler complete computed conf conflict conn connector constraint consumed contention conversation copies copy cors covered coverage
  cpus cred critical css cut cve cwd day days deferred degree denied depends description device_type dirty discarded display dist doc docs
  document documents draining drift durable dynamic eager efficiency egress eth even eviction exceeded exchange_rate exist existing exists
  expect experiment exponent external factor faults favicon fifo fill first fix fixed fleet flight flush_interval focus force fork form
  fragment full gap geo_region github gitlab given_count go good gpu granularity grid growth guest hash_algorithm high highest history
  hits_total hop horizon html icon idx iface immediate impact incident include incoming increment indexed indices infra inner install
  installed internal invoice invalidated ipam iops iso js kb_total keep key_count keyspace label labels lane latch launch layout leak
  legacy libc listening live load_average lookup loss low lower main major_version managed margin master_node maxmemory md mesh mid middle
  migrate milestone mime missing mod monitoring month move moved mq mx nano network_in never nic noise nominal nonce_count notify null
  nullable o oauth_scope oldest on opcode opt orphan orphaned outer outgoing p50 p90 p95 p99 packed pages_total panic parity partial
  pass_count passed pause paused pct per perf performance permission persistent pg phase_count piece pinned pitr placement plain pod_ip
  pointer popped populate portal post precision prepared pressure price primary_key principal_id prior private probability problem procs
  progress_pct promise props proto provider_type provisioned public publish purge python qps queries quorum quit ready_count realm rec
  receiver recipe reconcile reconnect recv recursion recycled redelivered redirect regexp relation relevance reload_count remove rename
  repair repeat replay report reporting_interval reservation reserve residual resize resolution resolve response_time responses rest
  restore retained retention retryable reuse reverse review revoked right ring risk room root_cause rotation round rpc rps rpm run_id
  sampling saturation save saved scale scaled sched scored screen sdk sealed search searched second seed select semaphore sent_bytes
  separator series serve served serving setting setup sev1 severity_text share shared ship shipped shipping short sink site sku sla_ms
  smoke sort sorted sp spike spill spool stale standby statistics stderr stdin stdout stddev strategy strategy_name stripe structure style
  subject_count submit subsegment subset subtotal succeeded sum_total supervisor supported surge sweep switched synthetic t0 tab tagged
  tail_lag temperature terraform thermal threads_total title_count token_type tokens_used tolerance tool top topology touch trace_flags
  track tracked trailing transform transport tree trimmed trips truncated try tuple turn ulimit unable unacked unassigned unbound uncaught
  under unexpected unique unmatched unused unset upper uptime_seconds user_count utilization vacuum valid_until variant vault_path
  verified viewport visible vol voltage vt w wall warmup warmed watermark week wildcard win wins with workdir workspace wrap x_cache y z
  zip_file zookeeper january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun mozilla applewebkit chrome
  safari firefox gecko khtml macintosh intel iphone ipad android nt like compatible mobile opera webkit ubuntu debian fedora centos alpine
  rhel windows_nt the this that these those when where while if then else for and or but no yes an of by as is are was were be been being
  has have had do does did will would can could should might must it its we you they he she his her our your their there here what which
  who how why about above after again against all almost along already also although always among another any anything apart around away
  back because before behind below between both came come each either enough every everything few gets getting give goes going got half
  into just know least less made make makes many more most much near need needs neither nor nothing now off often once one only onto own
  quite rather same see seen several since so some something soon still such take taken than them themselves three through thus too toward
  two upon us very via want way well went whether within without hello hi dear regards thanks please welcome sorry sincerely customer
  customers patient patients member members nurse doctor dr mr mrs prof visit visits appointment appointments ward clinic hospital
  emergency department insurance pharmacy pharmacist surgery laboratory lab radiology cardiology oncology pediatrics medicine medical
  healthcare care admin reception front desk discharge admission referral prescription refill letter north south east west street avenue
  road drive court boulevard city town county country united states america american english french german spanish european british inc
  llc ltd gmbh corp company co bank university college school church center centre institute foundation association society apache amazon
  google microsoft cisco elastic elasticsearch logstash kibana mongo mongodb mysql mariadb rabbitmq activemq tomcat jetty haproxy envoy
  istio consul vault nomad jenkins circleci bamboo sonar jira slack zoom helm argo flux ansible puppet chef red hat blue cross shield
  hibernate angular react express django flask laravel symfony ruby perl scala kotlin swift rust golang
  cloud kit mac unity gemini claude copilot codex anthropic openai exim markdown typescript javascript sir madam
  ip ips addr address addresses ipaddr remoteaddr ipv4 ipv6 forwarded
`;

/** Every word once, in lower case. */
export const operationWords: ReadonlySet<string> = new Set(operations.trim().split(/\s+/));
