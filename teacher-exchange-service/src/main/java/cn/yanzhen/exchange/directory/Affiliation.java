package cn.yanzhen.exchange.directory;

import java.util.UUID;

/** The community that a school belongs to on a day, and the lead school (总校) of it. */
public record Affiliation(UUID communityId, String communityName, UUID leadSchoolId) {}
