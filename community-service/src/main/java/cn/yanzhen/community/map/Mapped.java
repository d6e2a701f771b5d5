package cn.yanzhen.community.map;

import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.community.State;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A community with its schools of the day.
 *
 * @param sites the lead school first
 */
public record Mapped(UUID id, String name, State state, List<Site> sites) {

  public Optional<Site> lead() {
    return sites.stream().filter(site -> site.role() == Role.LEAD).findFirst();
  }
}
