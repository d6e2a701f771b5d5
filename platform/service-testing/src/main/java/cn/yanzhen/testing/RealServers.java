package cn.yanzhen.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Gives a Spring test real servers: PostgreSQL 18 with a database of its own, Kafka of its own,
 * Redis where the service asks for it, and tokens that {@link TestTokens} signs. {@code
 * -Dit.infra=embedded} (the default) runs them in place, {@code containers} through Testcontainers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(RealServersConfiguration.class)
public @interface RealServers {}
