package cn.yanzhen.exchange.merge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said too soon of two records is looked at again. */
@ExchangeTest
class MergeSecondLookIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID one;
  UUID other;

  @BeforeEach
  void registeredTwice() {
    one = district.person("雁再看", district.lead);
    other = district.person("雁再看", district.outside);
  }

  @Test
  void twoPersonsAreListedByWhomAndAreAPairAgainOnceItIsTakenBack() {
    var two = Map.of("oneId", one, "otherId", other);
    district.post(district.officer(), "/duplicates/apart", two).expect(204);
    var line =
        district
            .get(district.officer(), "/duplicates/apart")
            .expect(200)
            .items()
            .findFirst()
            .orElseThrow();
    assertThat(line.path("by").asString()).isEqualTo("区管理员");
    assertThat(line.at("/one/name").asString()).isEqualTo("雁再看");
    assertThat(List.of(line.at("/one/id").asString(), line.at("/other/id").asString()))
        .containsExactlyInAnyOrder(one.toString(), other.toString());

    var neighbour = districts.create();
    assertThat(neighbour.get(neighbour.officer(), "/duplicates/apart").items()).isEmpty();
    neighbour.post(neighbour.officer(), "/duplicates/apart/undo", two).expect(404);
    district.get(district.admin(district.lead), "/duplicates/apart").expect(403);
    district.post(district.teacher(one), "/duplicates/apart/undo", two).expect(403);

    var turned = Map.of("oneId", other, "otherId", one);
    district.post(district.officer(), "/duplicates/apart/undo", turned).expect(204);
    assertThat(district.get(district.officer(), "/duplicates/apart").items()).isEmpty();
    assertThat(district.get(district.officer(), "/duplicates").items()).hasSize(1);
    assertThat(district.post(district.officer(), "/duplicates/apart/undo", two).expect(409).code())
        .isEqualTo("exchange/not-told-apart");
  }

  @Test
  void recordsThatDifferInNameOrBirthAreMergedOnlyByWhoSaysThatTheyLooked() {
    var stranger = district.person("雁他名", district.lead);
    db.sql("update person set born = '1986-03-01' where id = ?").param(stranger).update();
    var refused = merge(one, stranger, null).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/merge-unconfirmed");
    assertThat(refused.body().path("detail").asString())
        .contains("雁再看", "雁他名", "1985-03-01", "1986-03-01", "NAME、BIRTH");
    assertThat(merge(one, stranger, List.of("NAME")).expect(409).body().path("detail").asString())
        .contains("BIRTH")
        .doesNotContain("雁他名");
    merge(one, stranger, List.of("NAME", "AGE")).expect(422);
    var done = merge(one, stranger, List.of("NAME", "BIRTH")).expect(201).body();
    assertThat(done.path("absorbedName").asString()).isEqualTo("雁他名");
    assertThat(done.path("mergedBy").asString()).isEqualTo("区管理员");
  }

  @Test
  void anInnerMergeIsUndoneAfterTheLaterOneWhichIsNamed() {
    var third = district.person("雁再看", district.lead);
    var inner = merge(one, other, null).expect(201).id();
    var outer = merge(third, one, null).expect(201).id();
    var refused = undo(inner).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/later-merge");
    assertThat(refused.body().path("detail").asString())
        .contains("把 " + number(one) + " 并入了 " + number(third));
    assertThat(undo(outer).expect(200).body().path("undoneBy").asString()).isEqualTo("区管理员");
    undo(inner).expect(200);
    for (var record : List.of(one, other, third))
      district.get(district.officer(), "/persons/" + record).expect(200);
  }

  private Answer undo(UUID merge) {
    return district.post(district.officer(), "/duplicates/merges/" + merge + "/undo", Map.of());
  }

  private Answer merge(UUID survivor, UUID absorbed, List<String> confirm) {
    var body = new HashMap<String, Object>();
    body.put("survivorId", survivor);
    body.put("absorbedId", absorbed);
    body.put("reason", "同一个人");
    if (confirm != null) body.put("confirm", confirm);
    return district.post(district.officer(), "/duplicates/merge", body);
  }

  private String number(UUID person) {
    return db.sql("select number from person where id = ?")
        .param(person)
        .query(String.class)
        .single();
  }
}
