package cn.yanzhen.gateway.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.yanzhen.gateway.GatewaySettings;
import cn.yanzhen.gateway.Seal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tokens in Redis, sealed, each under a handle that the session names. Apart from the session,
 * because a session is read when a request begins and written when it ends: a token refreshed
 * meanwhile by another would be lost.
 */
@Component
class TokenVault {
  private static final String TOKENS = "yanzhen:gateway:tokens:";
  private static final String LOCK = "yanzhen:gateway:refreshing:";
  private static final Duration LOCKED = Duration.ofSeconds(15);

  private final ReactiveRedisTemplate<String, byte[]> redis;
  private final Seal seal;
  private final Duration life;

  TokenVault(ReactiveRedisConnectionFactory connections, Seal seal, GatewaySettings settings) {
    this.redis =
        new ReactiveRedisTemplate<>(
            connections,
            RedisSerializationContext.<String, byte[]>newSerializationContext(
                    RedisSerializer.string())
                .value(RedisSerializer.byteArray())
                .build());
    this.seal = seal;
    // A session may be touched up to a token's life after the tokens were written.
    this.life = settings.sessionIdle().plusMinutes(10);
  }

  Mono<Void> put(String handle, Tokens tokens) {
    return redis.opsForValue().set(TOKENS + handle, seal.close(bytes(tokens), handle), life).then();
  }

  Mono<Tokens> get(String handle) {
    return redis
        .opsForValue()
        .get(TOKENS + handle)
        .flatMap(kept -> Mono.justOrEmpty(seal.open(kept, handle).flatMap(TokenVault::tokens)));
  }

  Mono<Void> remove(String handle) {
    return redis.delete(TOKENS + handle).then();
  }

  /**
   * True for one gateway at a time. A gateway that dies meanwhile holds it for fifteen seconds at
   * most.
   */
  Mono<Boolean> lock(String handle) {
    return redis.opsForValue().setIfAbsent(LOCK + handle, new byte[] {1}, LOCKED);
  }

  Mono<Void> unlock(String handle) {
    return redis.delete(LOCK + handle).then();
  }

  private static byte[] bytes(Tokens tokens) {
    var bytes = new ByteArrayOutputStream(2048);
    try (var out = new DataOutputStream(bytes)) {
      write(out, tokens.access());
      out.writeLong(tokens.issuedAt().getEpochSecond());
      out.writeLong(tokens.expiresAt().getEpochSecond());
      write(out, tokens.refresh());
      write(out, tokens.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Optional<Tokens> tokens(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String access = read(in);
      if (access == null) return Optional.empty();
      return Optional.of(
          Tokens.of(
              access,
              Instant.ofEpochSecond(in.readLong()),
              Instant.ofEpochSecond(in.readLong()),
              read(in),
              read(in)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A token may be longer than the 64 kB of `writeUTF` when somebody holds very many grants. */
  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static @Nullable String read(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(in.readInt());
    return bytes.length == 0 ? null : new String(bytes, UTF_8);
  }
}
