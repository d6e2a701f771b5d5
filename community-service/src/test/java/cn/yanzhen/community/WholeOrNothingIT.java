package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** State, event and audit entry are one: when one of them cannot be written, none is. */
@OnRealServers
class WholeOrNothingIT {
  @Autowired Districts districts;
  @Autowired JdbcClient database;

  private Districts.District district;

  @BeforeEach
  void inADistrictOfItsOwn() {
    district = districts.another();
  }

  @AfterEach
  void mend() {
    for (var table : List.of("outbox", "audit_entry")) {
      database.sql("drop trigger if exists broken on " + table).update();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"outbox", "audit_entry"})
  void anApprovalWithoutItsTraceIsNone(String table) {
    var id = submitted();
    breaks(table);
    district.officer().act("/communities/" + id + "/approve").is(500);
    assertThat(district.officer().get("/communities/" + id).state()).isEqualTo("SUBMITTED");
    mend();
    district.officer().act("/communities/" + id + "/approve").is(200);
    assertThat(trail(id)).containsExactly("community.approved", "community.submitted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"outbox", "audit_entry"})
  void anImportWithoutItsTraceIsNone(String table) {
    var checked = district.officer().upload(book().toBytes()).is(201);
    breaks(table);
    district.officer().post("/imports/" + checked.id() + "/commit").is(500);
    assertThat(district.officer().get("/schools").json().path("items").size()).isZero();
    assertThat(district.officer().get("/imports/" + checked.id()).state()).isEqualTo("CHECKED");
    mend();
    district.officer().post("/imports/" + checked.id() + "/commit").is(200);
  }

  @Test
  void twoWorkbooksThatClaimOneSchoolAtOnceAreNotBothCommitted() throws Exception {
    var schools = district.book().school(district.schoolCode(9), "共同的小学");
    for (int i = 1; i <= 2; i++) {
      schools.school(district.schoolCode(i), "第" + i + "小学");
    }
    district.officer().bring(schools);
    var imports = new ArrayList<String>();
    for (int i = 1; i <= 2; i++) {
      var book =
          district
              .book()
              .lead("教共体" + i, district.schoolCode(i))
              .member("教共体" + i, district.schoolCode(9));
      imports.add(district.officer().upload(book.toBytes()).is(201).id());
    }
    var answers =
        AtOnce.atOnce(
            imports.stream()
                .<Callable<Districts.Answer>>map(
                    id -> () -> district.officer().post("/imports/" + id + "/commit"))
                .toList());
    assertThat(answers).extracting(Districts.Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .extracting(Districts.Answer::code)
        .containsExactly("workbook/no-longer-valid");
  }

  @Test
  void anApprovalAndALaterWorkbookAtOnceFollowEachOther() throws Exception {
    for (int round = 0; round < 10; round++) {
      inADistrictOfItsOwn();
      var id = submitted();
      var later =
          book().school(district.schoolCode(3), "第三小学").member("一小教共体", district.schoolCode(3));
      var replacing = district.officer().upload(later.toBytes()).is(201).id();
      var answers =
          AtOnce.atOnce(
              List.<Callable<Districts.Answer>>of(
                  () ->
                      district
                          .officer()
                          .post(
                              "/communities/" + id + "/approve",
                              Map.of(),
                              Map.of("If-Match", "\"1\"")),
                  () -> district.officer().post("/imports/" + replacing + "/commit")));
      // Whoever comes second hears why not: approved, hence not to be replaced; or replaced, hence
      // not what was seen.
      assertThat(answers)
          .extracting(Districts.Answer::code)
          .containsAnyOf("version/stale", "workbook/no-longer-valid");
      assertThat(answers)
          .extracting(Districts.Answer::status)
          .containsAnyOf(200)
          .isSubsetOf(200, 409, 412);
    }
  }

  @Test
  void aWorkbookCommittedTwiceAtOnceIsCommittedOnce() throws Exception {
    var id = district.officer().upload(book().toBytes()).is(201).id();
    Callable<Districts.Answer> commit = () -> district.officer().post("/imports/" + id + "/commit");
    assertThat(AtOnce.atOnce(List.of(commit, commit)))
        .extracting(Districts.Answer::status)
        .containsOnly(200);
    assertThat(district.officer().get("/communities").json().path("total").asInt()).isEqualTo(1);
    assertThat(district.officer().get("/schools").json().path("total").asInt()).isEqualTo(2);
  }

  private DistrictBook book() {
    return district
        .book()
        .school(district.schoolCode(1), "第一小学")
        .school(district.schoolCode(2), "第二小学")
        .lead("一小教共体", district.schoolCode(1))
        .member("一小教共体", district.schoolCode(2));
  }

  private String submitted() {
    district.officer().bring(book());
    return district
        .officer()
        .get("/communities")
        .json()
        .path("items")
        .path(0)
        .path("id")
        .asString();
  }

  private List<String> trail(String id) {
    return district
        .officer()
        .get("/audit?subject=" + id)
        .json()
        .path("items")
        .findValuesAsString("action");
  }

  private void breaks(String table) {
    database
        .sql(
            """
            create or replace function refuse() returns trigger language plpgsql as $$
            begin raise exception 'broken on purpose'; end $$
            """)
        .update();
    database
        .sql(
            "create trigger broken before insert on %s for each row when (new.district = '%s') execute function refuse()"
                .formatted(table, district.code()))
        .update();
  }
}
