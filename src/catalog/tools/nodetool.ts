import { defineTool, deletes, disrupts, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "nodetool",
  source: "nodetool, Apache Cassandra 4.1 documentation",
  options: { ...flags("-pp|--print-port"), ...values("-h|--host -p|--port -u|--username -pw|--password -pwf|--password-file") },
  commands: {
    "status, info, ring, describecluster, describering, netstats, tpstats, tablestats, cfstats, tablehistograms, cfhistograms, proxyhistograms, compactionstats, compactionhistory, gcstats, gossipinfo, version, getendpoints, getsstables, getlogginglevels, getcompactionthroughput, getcompactionthreshold, getstreamthroughput, getinterdcstreamthroughput, gettraceprobability, getconcurrentcompactors, getconcurrency, getseeds, getmaxhintwindow, gettimeout, getsnapshotthrottle, getauditlog, getfullquerylog, statusbinary, statusgossip, statushandoff, statusbackup, statusautocompaction, listsnapshots, listpendinghints, clientstats, failuredetector, viewbuildstatus, help":
      readsOnly,
    "decommission, removenode, assassinate, drain, stopdaemon, move, disablebinary, disablegossip, disablehandoff, disableautocompaction, pausehandoff":
      changes(disrupts("database-server:Cassandra node")),
    "flush, compact, cleanup, scrub, repair, rebuild, refresh, upgradesstables, garbagecollect, setlogginglevel, setcompactionthroughput, setstreamthroughput, settraceprobability, enablebinary, enablegossip, enablehandoff, enableautocompaction, snapshot, invalidatekeycache, invalidaterowcache, truncatehints, import, reloadschema":
      changes(writes("database-server:Cassandra node")),
    clearsnapshot: changes(deletes("backup:Cassandra snapshots")),
  },
  examples: {
    allow: ["nodetool status", "nodetool -h db1 -p 7199 -u ops -pw x -pwf f tpstats"],
    guard: {
      "nodetool decommission x": ["disrupt database-server:Cassandra node"],
      "nodetool flush x": ["write database-server:Cassandra node"],
      "nodetool clearsnapshot x": ["delete backup:Cassandra snapshots"],
    },
    doubt: { "nodetool frobnicate": "unknown-command" },
  },
});
