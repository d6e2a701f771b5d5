package cn.yanzhen.dashboard.reader;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The schools that some schools lead; known by another room. */
@FunctionalInterface
public interface LedSchools {

  Set<UUID> ledBy(Set<UUID> schools, LocalDate day);
}
