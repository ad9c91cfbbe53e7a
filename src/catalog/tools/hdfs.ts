import { defineTool, deletes, discloses, disrupts, executes, flags, like, reads, unlike, values, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

/** Operations on files of the cluster: those that list and measure. */
const fileSystem: Command = {
  syntax: "words",
  operands: ["operation", "word*"],
  does: [
    reads("database-rows:HDFS {word:files}", like("operation", /^-(?:cat|text|tail|head)$/)),
    // A file of this machine, too.
    reads("file:{word}", like("operation", /^-(?:cat|text|tail|head)$/), like("word", /^(?:file:(?:\/\/)?)?(.*)$/s)),
    writes(
      "volume:HDFS {operation}",
      unlike("operation", /^-(?:ls|lsr|du|df|count|stat|test|getfacl|getfattr|checksum|find|help|usage|cat|text|tail|head)$/),
    ),
  ],
};

export default defineTool({
  name: "hdfs, hadoop",
  source:
    "Apache Hadoop, HDFSCommands.md, github.com/apache/hadoop, and the generic options that its programs print; fs: recalled from 3.4",
  withoutCommand: "help",
  commands: {
    "dfs, fs": fileSystem,
    dfsadmin: {
      syntax: "words",
      operands: ["command", "word*"],
      does: [
        disrupts(
          "cluster:HDFS {command}",
          unlike("command", /^-(?:report|printTopology|getDatanodeInfo|listOpenFiles|help|upgradeStatus)$/),
        ),
      ],
    },
    fsck: {
      options: {
        ...flags(
          "-list-corruptfileblocks -openforwrite -files -blocks -locations -racks -replicaDetails -upgradedomains -includeSnapshots -showprogress -maintenance",
        ),
        ...values("-blockId"),
        "-move": { takes: "flag", does: [writes("volume:HDFS")] },
        "-delete": { takes: "flag", does: [deletes("volume:HDFS")] },
      },
      operands: ["path"],
    },
    haadmin: {
      syntax: "words",
      operands: ["command", "word*"],
      does: [disrupts("cluster:HDFS {command}", unlike("command", /^-(?:getServiceState|getAllServiceState|checkHealth|help)$/))],
    },
    getconf: {
      syntax: "words",
      operands: ["what", "key*"],
      does: [
        discloses("secret:setting {key}", like("key", /pass|secret|key|token|cred/i)),
        executes(
          "code:options {what}",
          unlike("what", /^-(?:namenodes|secondaryNameNodes|backupNodes|journalNodes|includeFile|excludeFile|nnRpcAddresses|confKey)$/),
        ),
      ],
    },
    // With `-libjars`, each of them loads code.
    "version, lsSnapshottableDir": { operands: [] },
    groups: { operands: ["user*"] },
    "namenode, datanode, balancer, mover, secondarynamenode, journalnode, zkfc, cacheadmin, crypto, storagepolicies, ec": changes(
      executes("service:HDFS"),
    ),
  },
  examples: {
    allow: [
      "hadoop fs -du -h /data",
      "hdfs dfs -ls /data",
      "hdfs dfs -du -h /data",
      "hdfs dfsadmin -report",
      "hdfs haadmin -getServiceState nn1",
      "hdfs fsck /data -files -blockId b",
      "hdfs getconf -namenodes",
      "hdfs groups alice",
      "hdfs getconf -confKey dfs.replication",
    ],
    guard: {
      "hadoop fs -cat file:///home/agent/.ssh/id_rsa": ["disclose secret:/home/agent/.ssh/id_rsa"],
      "hdfs getconf -libjars /tmp/x.jar -namenodes": ["execute code:options -libjars"],
      "hdfs dfs -get /data/x /srv/x": ["write volume:HDFS -get"],
      "hdfs getconf -confKey fs.s3a.secret.key": ["disclose secret:setting fs.s3a.secret.key"],
      "hdfs dfs -rm -r /data": ["write volume:HDFS -rm"],
      "hdfs dfs -cat /data/x": [],
      "hdfs dfsadmin -safemode enter": ["disrupt cluster:HDFS -safemode"],
      "hdfs haadmin -failover a b": ["disrupt cluster:HDFS -failover"],
      "hdfs fsck /data -delete": ["delete volume:HDFS"],
      "hdfs fsck /data -move": ["write volume:HDFS"],
      "hdfs namenode -format": ["execute service:HDFS"],
    },
    doubt: { "hdfs lsSnapshottableDir -libjars /tmp/x.jar": "unknown-option", "hdfs frobnicate": "unknown-command" },
  },
});
