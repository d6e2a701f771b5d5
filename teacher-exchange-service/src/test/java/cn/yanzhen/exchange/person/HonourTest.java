package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HonourTest {

  @ParameterizedTest
  @ValueSource(strings = {"workbook/district.json", "workbook/oneroster-persons.json"})
  void whatAFileCallsAnHonourIsWhatAnExportCallsIt(String shape) throws IOException {
    JsonNode words;
    try (var in = new ClassPathResource(shape).getInputStream()) {
      words = JsonMapper.builder().build().readTree(in).findValue("honours");
    }
    assertThat(words.size()).isEqualTo(Honour.values().length);
    words.forEachEntry(
        (word, code) -> assertThat(Honour.valueOf(code.asString()).word()).isEqualTo(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CITY_MASTER CITY_PRINCIPAL", "CITY_LEADER CITY_SPECIAL"})
  void honoursOfOneLevelAreNeitherHigherNorLower(String two) {
    var one = Honour.valueOf(two.split(" ")[0]);
    var other = Honour.valueOf(two.split(" ")[1]);
    assertThat(one.isHigherThan(other)).isFalse();
    assertThat(other.isHigherThan(one)).isFalse();
    assertThat(Honour.EDUCATOR.isHigherThan(other)).isTrue();
    assertThat(one.isHigherThan(Honour.DISTRICT_LEADER)).isTrue();
  }
}
