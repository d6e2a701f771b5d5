package cn.yanzhen.community.community;

import java.util.UUID;

/**
 * A school that belongs to a community of another district.
 *
 * @param host the community's district
 * @param district the school's own
 */
public record Guest(
    UUID membershipId,
    UUID communityId,
    String communityName,
    State state,
    String host,
    UUID schoolId,
    String schoolName,
    String district,
    Place place,
    Period period) {}
