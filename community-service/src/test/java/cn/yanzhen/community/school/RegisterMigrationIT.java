package cn.yanzhen.community.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.PostgresServer;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a district had before the register kept history is there afterwards, as one description. */
class RegisterMigrationIT {
  @Test
  void aSchoolOfBeforeIsDescribedFromAlwaysOn() {
    var database = PostgresServer.newDatabase();
    var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
    var flyway = Flyway.configure().dataSource(source).locations("classpath:db/migration");
    flyway.target(MigrationVersion.fromVersion("1")).load().migrate();
    var jdbc = JdbcClient.create(source);
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into school (id, code, name, short_name, district, stages, setting, weak, longitude, latitude, version)
            values (?, '0050010601', '旧校', '旧', '500106', '{PRIMARY,JUNIOR}', 'TOWN', true, 106.45, 29.54, 7)
            """)
        .param(id)
        .update();

    flyway.target(MigrationVersion.LATEST).load().migrate();

    var schools = new Schools(jdbc);
    var school = schools.find(id, "500106", LocalDate.of(1990, 1, 1)).orElseThrow();
    assertThat(school.version()).isEqualTo(7);
    assertThat(school.span()).isEqualTo(Span.ALWAYS);
    assertThat(school.entry().stages()).isEqualTo(Set.of(Stage.PRIMARY, Stage.JUNIOR));
    assertThat(school.entry().weak()).isTrue();
    assertThat(school.entry().ownership()).as("nobody has stated it").isNull();
    assertThat(school.place()).isNotNull();
    assertThat(school.closing()).isNull();
    assertThat(new Descriptions(jdbc).of(id))
        .singleElement()
        .satisfies(statement -> assertThat(statement.since()).isNull());
    assertThat(schools.lockBegun(LocalDate.of(2026, 11, 22), 10)).as("nothing to tell").isEmpty();
  }
}
