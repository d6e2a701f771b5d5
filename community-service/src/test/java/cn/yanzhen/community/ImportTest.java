package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yanzhen.community.Districts.Answer;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A district that sends workbooks. */
abstract class ImportTest {
  @Autowired Districts districts;
  Districts.District district;
  String first;
  String second;
  String third;

  @BeforeEach
  void inADistrictOfItsOwn() {
    district = districts.another();
    first = district.schoolCode(1);
    second = district.schoolCode(2);
    third = district.schoolCode(3);
  }

  DistrictBook threeSchools() {
    return district.book().school(first, "第一小学").school(second, "第二小学").school(third, "第三小学");
  }

  DistrictBook oneCommunity() {
    return threeSchools().lead("一小教共体", first).member("一小教共体", second);
  }

  Answer refuses(DistrictBook book, Tuple... faults) {
    var answer = faulty(book);
    assertThat(faults(answer)).containsExactlyInAnyOrder(faults);
    return answer;
  }

  Answer faulty(DistrictBook book) {
    var answer = district.officer().upload(book.toBytes()).is(201);
    assertThat(answer.state()).isEqualTo("FAULTY");
    return answer;
  }

  static Tuple fault(String sheet, int row, String column, String code) {
    return tuple(sheet, row, column, code);
  }

  static List<Tuple> faults(Answer answer) {
    var faults = new ArrayList<Tuple>();
    for (JsonNode fault : answer.json().path("faults")) {
      assertThat(fault.path("reason").asString()).isNotBlank();
      faults.add(
          tuple(
              fault.path("sheet").asString(),
              fault.path("row").asInt(),
              fault.path("column").asString(),
              fault.path("code").asString()));
    }
    assertThat(answer.json().path("faultCount").asInt()).isEqualTo(faults.size());
    return faults;
  }
}
