package cn.yanzhen.gateway.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.yanzhen.gateway.GatewaySettings;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.session.config.ReactiveSessionRepositoryCustomizer;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import org.springframework.session.data.redis.config.annotation.web.server.EnableRedisWebSession;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

@Configuration(proxyBeanMethods = false)
@EnableRedisWebSession(redisNamespace = "yanzhen:gateway:session")
class SessionsInRedis {
  /** `server.reactive.session.timeout` is not read by Spring Session. */
  @Bean
  ReactiveSessionRepositoryCustomizer<ReactiveRedisSessionRepository> sessionLife(
      GatewaySettings settings) {
    return sessions -> sessions.setDefaultMaxInactiveInterval(settings.sessionIdle());
  }

  /** Cookies ignore ports: the name must differ from identity's. */
  @Bean
  WebSessionIdResolver sessionCookie(GatewaySettings settings) {
    var resolver = new CookieWebSessionIdResolver();
    resolver.setCookieName(Sessions.COOKIE);
    resolver.addCookieInitializer(
        cookie -> cookie.path("/").httpOnly(true).sameSite("Lax").secure(settings.https()));
    return resolver;
  }

  @Bean
  RedisSerializer<Object> springSessionDefaultRedisSerializer() {
    return new Words();
  }

  /** While Redis is away a command fails at once instead of waiting for its return. */
  @Bean
  LettuceClientOptionsBuilderCustomizer failFast() {
    return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
  }

  /**
   * Texts and numbers, all that a session holds: what lies in Redis can never make us build any
   * other object.
   */
  static class Words implements RedisSerializer<Object> {
    @Override
    public byte[] serialize(@Nullable Object value) {
      String word =
          switch (value) {
            case null -> "";
            case String text -> "s" + text;
            case Long number -> "l" + number;
            case Integer number -> "i" + number;
            default ->
                throw new SerializationException("No " + value.getClass() + " in a session.");
          };
      return word.getBytes(UTF_8);
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
      if (bytes == null || bytes.length == 0) return null;
      String rest = new String(bytes, 1, bytes.length - 1, UTF_8);
      return switch (bytes[0]) {
        case 's' -> rest;
        case 'l' -> Long.valueOf(rest);
        case 'i' -> Integer.valueOf(rest);
        default -> throw new SerializationException("Not a word of a session.");
      };
    }
  }
}
