package cn.yanzhen.exchange.directory;

import cn.yanzhen.exchange.post.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school as far as sending people needs to know it.
 *
 * @param setting URBAN, TOWN or RURAL
 * @param closedOn its last day, null while none is known
 */
public record School(
    UUID id,
    String code,
    String name,
    String district,
    List<Stage> stages,
    String setting,
    boolean weak,
    @Nullable LocalDate closedOn) {

  /** Whether teaching there counts as hardship (农村学校、薄弱学校). */
  public boolean isRuralOrWeak() {
    return weak || setting.equals("RURAL");
  }

  /** Whether it is no longer there on this day. */
  public boolean isClosedOn(LocalDate day) {
    return closedOn != null && day.isAfter(closedOn);
  }

  /** The name, or a word for a school that no event has told us of yet. */
  public static String nameOf(@Nullable School school) {
    return school == null ? "（学校信息同步中）" : school.name();
  }
}
