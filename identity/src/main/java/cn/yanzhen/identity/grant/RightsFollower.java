package cn.yanzhen.identity.grant;

import java.util.Collection;
import java.util.UUID;

/** Is told, in the same transaction, that accounts may hold less by themselves than before. */
public interface RightsFollower {
  void shrank(Collection<UUID> accounts);
}
