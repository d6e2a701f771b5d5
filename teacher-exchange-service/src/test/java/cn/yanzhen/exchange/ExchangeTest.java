package cn.yanzhen.exchange;

import cn.yanzhen.testing.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole service on real servers, with a calendar that looks ten times a second; shared by all
 * tests that say so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "yanzhen.sensitive-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
      "yanzhen.exchange.calendar-interval=100ms"
    })
@RealServers
@ExtendWith(Fresh.Districts.class)
@Import({SampleDistricts.class, MovedClock.class})
public @interface ExchangeTest {}
