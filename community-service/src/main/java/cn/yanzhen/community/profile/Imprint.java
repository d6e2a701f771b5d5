package cn.yanzhen.community.profile;

import java.time.ZonedDateTime;

/**
 * What the foot of a sheet says.
 *
 * @param address where what it says can be looked up
 */
public record Imprint(String by, ZonedDateTime at, String address) {}
