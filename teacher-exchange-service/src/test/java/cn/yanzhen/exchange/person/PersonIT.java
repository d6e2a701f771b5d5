package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class PersonIT {

  private static final String NUMBER = "99010619850309001X";
  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;

  @Test
  void namesAreShownToTheOwnSchoolItsLeadSchoolAndTheDistrictOnly() {
    var member = district.person("雁在成员校", district.member);
    var lead = district.person("雁在总校", district.lead);
    var outside = district.person("雁在校外", district.outside);

    assertThat(names(district.officer())).containsExactlyInAnyOrder("雁在成员校", "雁在总校", "雁在校外");
    assertThat(names(district.admin(district.lead))).containsExactlyInAnyOrder("雁在成员校", "雁在总校");
    assertThat(names(district.admin(district.member))).containsExactly("雁在成员校");
    assertThat(names(district.admin(district.outside))).containsExactly("雁在校外");
    assertThat(names(district.teacher(lead))).containsExactly("雁在总校");
    assertThat(names(district.teacher(UUID.randomUUID()))).isEmpty();
    district.get(district.admin(district.member), "/persons/" + lead).expect(404);
    district.get(district.admin(district.lead), "/persons/" + outside).expect(404);
    district.get(district.admin(district.lead), "/persons/" + member).expect(200);
  }

  @Test
  void anIdentityNumberIsSealedAtRestMaskedOnThePageAndOpenedOnTheRecord() {
    var number = withIdentityNumber(district);
    var id = id(number);

    var shown = district.get(district.officer(), "/persons/" + id).expect(200).body();
    assertThat(shown.path("identityNumber").asString())
        .isEqualTo("99**************" + wellFormed().substring(16));
    assertThat(shown.path("actions").get(0).asString()).isEqualTo("unmask");
    var sealed =
        db.sql("select identity_sealed from person where id = ?")
            .param(id)
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain("9901")
        .doesNotContain("1985");

    var path = "/persons/" + id + "/identity-number/unmask";
    district.post(district.admin(district.lead), path, Map.of()).expect(403);
    district.post(district.admin(district.outside), path, Map.of()).expect(404);
    assertThat(audited(id)).isZero();
    var opened = district.post(district.officer(), path, Map.of()).expect(200);
    assertThat(opened.body().path("identityNumber").asString()).isEqualTo(wellFormed());
    assertThat(opened.http().headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(audited(id)).isEqualTo(1);
  }

  @Test
  void anOpenedIdentityNumberIsKeptNowhereAndOpenedAnewOnTheRecord() {
    var id = id(withIdentityNumber(district));
    var request =
        district
            .request(district.officer(), "/persons/" + id + "/identity-number/unmask")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "key-" + UUID.randomUUID())
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
            .build();

    district.send(request).expect(200);
    district.send(request).expect(200);

    assertThat(audited(id)).isEqualTo(2);
    assertThat(
            db.sql(
                    "select count(*) from idempotency where convert_from(body, 'UTF8') like '%' ||"
                        + " ? || '%'")
                .param(wellFormed())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aListIsReadPageByPage() {
    district.take(
        SampleDistrict.workbook(
            java.util.stream.IntStream.range(0, 7)
                .mapToObj(i -> district.personRow("P" + i, "雁" + i, district.lead))
                .toList(),
            List.of()));

    var first = district.get(district.officer(), "/persons?limit=3").expect(200).body();
    var second =
        district
            .get(district.officer(), "/persons?limit=3&cursor=" + first.path("next").asString())
            .expect(200)
            .body();
    var third =
        district
            .get(district.officer(), "/persons?limit=3&cursor=" + second.path("next").asString())
            .expect(200)
            .body();

    assertThat(first.path("total").asInt()).isEqualTo(7);
    assertThat(
            java.util.stream.Stream.of(first, second, third)
                .flatMap(page -> page.path("items").valueStream())
                .map(person -> person.path("number").asString()))
        .containsExactly("P0", "P1", "P2", "P3", "P4", "P5", "P6");
    assertThat(third.path("next").isNull()).isTrue();
    district.get(district.officer(), "/persons?cursor=nonsense").expect(422);
  }

  @Test
  void aListIsNarrowedAndExported() {
    district.person("张三丰", district.lead);
    district.person("李四光", district.member);

    assertThat(district.get(district.officer(), "/persons?q=四").items()).hasSize(1);
    assertThat(district.get(district.officer(), "/persons?q=%25").items())
        .as("no wildcard")
        .isEmpty();
    assertThat(district.get(district.officer(), "/persons?schoolId=" + district.lead).items())
        .hasSize(1);
    assertThat(district.get(district.officer(), "/persons?subject=ART").items()).isEmpty();
    assertThat(district.get(district.officer(), "/persons?stage=JUNIOR&subject=MATHS").items())
        .hasSize(2);
    district.get(district.officer(), "/persons?subject=MAGIC").expect(422);
    var csv =
        new String(
            district.get(district.officer(), "/persons/export.csv?q=四").http().body(),
            StandardCharsets.UTF_8);
    assertThat(csv).contains("人员编号,姓名").contains("李四光").doesNotContain("张三丰");
    assertThat(district.get(district.officer(), "/persons/export.xlsx").http().body())
        .startsWith('P', 'K');
  }

  private List<String> names(String token) {
    return district
        .get(token, "/persons")
        .expect(200)
        .items()
        .map(person -> person.path("name").asString())
        .toList();
  }

  private String withIdentityNumber(SampleDistrict of) {
    var row = of.personRow("S" + of.code, "雁有证", of.lead);
    row.set(2, wellFormed());
    of.take(SampleDistrict.workbook(List.of(row), List.of()));
    return "S" + of.code;
  }

  /** A number of this test's district alone: identity numbers are unique over all districts. */
  private String wellFormed() {
    var front = "990106" + "19850309" + district.code.substring(3);
    for (char digit : "0123456789X".toCharArray()) {
      if (IdentityNumbers.wellFormed(front + digit)) return front + digit;
    }
    throw new AssertionError(NUMBER);
  }

  private UUID id(String number) {
    return db.sql("select id from person where district = ? and number = ?")
        .params(district.code, number)
        .query(UUID.class)
        .single();
  }

  private long audited(UUID person) {
    return db.sql(
            "select count(*) from audit_entry where action = 'person.identity-number-unmasked' and"
                + " subject = ?")
        .param(person.toString())
        .query(Long.class)
        .single();
  }
}
