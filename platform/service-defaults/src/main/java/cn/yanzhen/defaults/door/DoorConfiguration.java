package cn.yanzhen.defaults.door;

import cn.yanzhen.defaults.values.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Bounds bodies, parameters and addresses of every request of a service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class DoorConfiguration {

  @Bean
  WebMvcConfigurer door(JsonMapper json) {
    return new WebMvcConfigurer() {
      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.from(json)));
      }

      @Override
      public void addFormatters(FormatterRegistry formatters) {
        taking(formatters, LocalDate.class, LocalDate::parse, Dates::isTaken);
        taking(formatters, OffsetDateTime.class, OffsetDateTime::parse, BoundedValues::isTaken);
        taking(formatters, Instant.class, BoundedValues::instant, BoundedValues::isTaken);
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new SoundTexts()).order(Ordered.HIGHEST_PRECEDENCE);
      }
    };
  }

  /** An empty parameter is one that was not given: Spring asks no parser about it. */
  private static <T> void taking(
      FormatterRegistry formatters,
      Class<T> type,
      Function<String, T> reading,
      Predicate<T> taken) {
    Printer<T> printing = (value, locale) -> value.toString();
    Parser<T> parsing =
        (text, locale) -> {
          var value = reading.apply(text.strip());
          if (!taken.test(value)) throw new IllegalArgumentException("out of bounds");
          return value;
        };
    formatters.addFormatterForFieldType(type, printing, parsing);
  }
}
