package cn.yanzhen.community.school;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school of the register; its version counts its changes. */
public record School(UUID id, SchoolEntry entry, long version) {
  public String code() {
    return entry.code();
  }

  public String name() {
    return entry.name();
  }

  public String district() {
    return entry.district();
  }

  public @Nullable Place place() {
    return entry.place();
  }
}
