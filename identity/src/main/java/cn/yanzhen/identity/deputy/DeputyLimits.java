package cn.yanzhen.identity.deputy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody may be stood in for at once, and how long beforehand it may be settled.
 *
 * @param longestDays whole days, the first and the last counted
 * @param aheadDays from today to the first day
 */
@ConfigurationProperties("yanzhen.identity.deputies")
public record DeputyLimits(
    @DefaultValue("60") int longestDays, @DefaultValue("180") int aheadDays) {}
