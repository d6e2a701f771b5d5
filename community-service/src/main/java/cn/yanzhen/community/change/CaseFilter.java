package cn.yanzhen.community.change;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a district are asked for, and by whom.
 *
 * @param communityId changed by them, left or joined
 * @param schools those that the reader administers; null for a reader who sees all
 */
public record CaseFilter(
    String district,
    @Nullable CaseState state,
    @Nullable ChangeKind kind,
    @Nullable UUID communityId,
    @Nullable UUID schoolId,
    @Nullable Collection<String> schools) {
  public CaseFilter {
    schools = schools == null ? null : List.copyOf(schools);
  }
}
