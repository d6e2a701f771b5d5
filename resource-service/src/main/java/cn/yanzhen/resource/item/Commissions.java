package cn.yanzhen.resource.item;

import java.util.UUID;

/**
 * Which school makes something for which request. An interface because the answer lies in {@code
 * request}, which uses this room and must not be used by it.
 */
public interface Commissions {

  boolean claimedBy(UUID request, UUID school);
}
