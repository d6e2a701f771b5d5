package cn.yanzhen.community.community;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where a school belonged, belongs and will belong; drafts and what was sent back claim nothing.
 */
@Repository
public class SchoolStays {
  private static final int MOST = 200;

  private final JdbcClient jdbc;

  SchoolStays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public record Stay(
      UUID communityId,
      String communityName,
      State state,
      Role role,
      @Nullable PairingModel model,
      @Nullable Grade grade,
      LocalDate from,
      LocalDate to) {}

  /** The latest first. */
  public List<Stay> of(UUID school, String district) {
    return jdbc.sql(
            """
            select c.id, c.name, c.state, m.role, m.model, m.grade, lower(m.span) as first_day, upper(m.span) - 1 as last_day
            from membership m join community c on c.id = m.community_id
            where m.school_id = :school and m.holds and c.district = :district
            order by m.span desc, c.id limit :most
            """)
        .param("school", school)
        .param("district", district)
        .param("most", MOST)
        .query(
            (row, number) -> {
              var model = row.getString("model");
              var grade = row.getString("grade");
              return new Stay(
                  row.getObject("id", UUID.class),
                  row.getString("name"),
                  State.valueOf(row.getString("state")),
                  Role.valueOf(row.getString("role")),
                  model == null ? null : PairingModel.valueOf(model),
                  grade == null ? null : Grade.valueOf(grade),
                  row.getObject("first_day", LocalDate.class),
                  row.getObject("last_day", LocalDate.class));
            })
        .list();
  }
}
