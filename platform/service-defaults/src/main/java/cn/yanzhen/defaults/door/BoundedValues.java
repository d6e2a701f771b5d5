package cn.yanzhen.defaults.door;

import cn.yanzhen.defaults.values.Dates;
import cn.yanzhen.defaults.values.Taken;
import cn.yanzhen.defaults.values.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads texts, days, times and decimals of a body, each within its bounds. */
final class BoundedValues extends SimpleModule {

  BoundedValues() {
    super("yanzhen-bounded-values");
    taking(String.class, text -> text, Texts::isTaken);
    taking(LocalDate.class, LocalDate::parse, Dates::isTaken);
    taking(OffsetDateTime.class, OffsetDateTime::parse, BoundedValues::isTaken);
    taking(Instant.class, BoundedValues::instant, BoundedValues::isTaken);
    addDeserializer(BigDecimal.class, new Decimal());
  }

  static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  static boolean isTaken(OffsetDateTime time) {
    return Dates.isTaken(time.toLocalDate());
  }

  static boolean isTaken(Instant time) {
    return Dates.isTaken(LocalDate.ofInstant(time, ZoneOffset.UTC));
  }

  private <T> void taking(Class<T> type, Function<String, T> reading, Predicate<T> taken) {
    addDeserializer(type, new Text<>(type, reading, taken));
  }

  /** What is written as text, and as nothing else. */
  private static final class Text<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> reading;
    private final Predicate<T> taken;

    Text(Class<T> type, Function<String, T> reading, Predicate<T> taken) {
      super(type);
      this.type = type;
      this.reading = reading;
      this.taken = taken;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING)
        return type.cast(context.handleUnexpectedToken(type, parser));
      var text = parser.getString();
      try {
        var value = reading.apply(text);
        if (taken.test(value)) return value;
      } catch (DateTimeException notOne) {
        // answered below
      }
      throw context.weirdStringException(text, type, "not taken");
    }
  }

  /** A number; also as text, which is how shares of full time are written in answers. */
  private static final class Decimal extends StdScalarDeserializer<BigDecimal> {
    Decimal() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
      try {
        var number =
            switch (parser.currentToken()) {
              case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
              case VALUE_STRING -> new BigDecimal(parser.getString());
              default -> (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            };
        if (Taken.isTaken(number)) return number;
      } catch (NumberFormatException notANumber) {
        // answered below
      }
      throw context.weirdStringException("", BigDecimal.class, "not taken");
    }
  }
}
