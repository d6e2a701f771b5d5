package cn.yanzhen.community.target;

import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The indicators that this service was built with, and when a school year begins. */
@Component
public class IndicatorBook {
  private static final String RESOURCE = "targets/indicators.yml";

  /**
   * @param begins first day of the school year, by district where it differs, as {@code 09-01}
   * @param terms how it is divided, in order; by district where it differs
   */
  record Years(
      String begins,
      @Nullable Map<String, String> districts,
      List<Division> terms,
      @Nullable Map<String, List<Division>> districtTerms) {}

  /** A term and its first day, as {@code 02-01}. */
  record Division(String title, String begins) {}

  record Document(String label, String source, Years schoolYear, List<Indicator> indicators) {}

  private final Document document;
  private final Map<String, Indicator> byCode = new LinkedHashMap<>();

  public IndicatorBook() {
    var yaml = new YamlMapFactoryBean();
    yaml.setResources(new ClassPathResource(RESOURCE));
    document = JsonMapper.builder().build().convertValue(yaml.getObject(), Document.class);
    for (var indicator : document.indicators()) {
      if (byCode.put(indicator.code(), indicator) != null) {
        throw new IllegalStateException("two indicators " + indicator.code());
      }
    }
  }

  public String label() {
    return document.label();
  }

  public String source() {
    return document.source();
  }

  public List<Indicator> all() {
    return document.indicators();
  }

  public Optional<Indicator> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public SchoolYear year(String district, int year) {
    return SchoolYear.of(year, begins(district));
  }

  public SchoolYear yearOf(String district, java.time.LocalDate day) {
    return SchoolYear.containing(day, begins(district));
  }

  /** The terms of a school year in order, without gap from its first day to its last. */
  public List<SchoolTerm> terms(String district, int year) {
    var own =
        document.schoolYear().districtTerms() == null
            ? null
            : document.schoolYear().districtTerms().get(district);
    return SchoolTerm.divide(
        year(district, year), own == null ? document.schoolYear().terms() : own);
  }

  private MonthDay begins(String district) {
    var districts = document.schoolYear().districts();
    var own = districts == null ? null : districts.get(district);
    return MonthDay.parse("--" + (own == null ? document.schoolYear().begins() : own));
  }
}
