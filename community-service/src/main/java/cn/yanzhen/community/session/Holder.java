package cn.yanzhen.community.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a session: a community, or else a studio.
 *
 * @param name as it is called today
 */
public record Holder(@Nullable UUID communityId, @Nullable UUID studioId, String name) {}
