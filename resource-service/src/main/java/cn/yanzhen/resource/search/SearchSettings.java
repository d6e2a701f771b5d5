package cn.yanzhen.resource.search;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param dir of the index; may be deleted while the service is down
 * @param poll how often changes made by other instances are looked for
 */
@ConfigurationProperties("yanzhen.search")
record SearchSettings(Path dir, Duration poll) {}
