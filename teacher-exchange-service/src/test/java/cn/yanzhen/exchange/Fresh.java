package cn.yanzhen.exchange;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A field that holds a district of its own for each test, which begins today. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {

  /** Fills the fields, and sets the clock right before and after. */
  final class Districts implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) throws IllegalAccessException {
      SampleDistrict.resetClock();
      var districts = SpringExtension.getApplicationContext(test).getBean(SampleDistricts.class);
      for (var field : fields(test)) {
        field.setAccessible(true);
        field.set(test.getRequiredTestInstance(), districts.create());
      }
    }

    private static Iterable<Field> fields(ExtensionContext test) {
      return Arrays.stream(test.getRequiredTestClass().getDeclaredFields())
          .filter(field -> field.isAnnotationPresent(Fresh.class))
          .toList();
    }

    @Override
    public void afterEach(ExtensionContext test) {
      SampleDistrict.resetClock();
    }
  }
}
