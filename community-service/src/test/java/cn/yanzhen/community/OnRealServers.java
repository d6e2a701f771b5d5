package cn.yanzhen.community;

import cn.yanzhen.testing.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole service with real PostgreSQL and Kafka, one for all tests: each test has a district of
 * its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "yanzhen.community.cycle-step=PT0.2S",
      "yanzhen.community.district-rules=classpath:community/districts-of-tests.yml"
    })
@RealServers
@Import(TestTools.class)
public @interface OnRealServers {}
