package cn.yanzhen.dashboard.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param clients listeners of one instance
 * @param queue messages that wait for one listener
 * @param lifetime of a connection: then the listener comes back with a fresh token
 * @param journal happenings that are kept for one who was away
 */
@ConfigurationProperties("yanzhen.dashboard.stream")
record StreamSettings(
    int clients,
    int clientsPerAccount,
    int queue,
    Duration heartbeat,
    Duration lifetime,
    long journal) {}
