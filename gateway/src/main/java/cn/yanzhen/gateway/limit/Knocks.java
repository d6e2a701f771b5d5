package cn.yanzhen.gateway.limit;

import cn.yanzhen.gateway.GatewaySettings.Limit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts calls in Redis, for all gateways together. One number a caller: the time at which all the
 * calls so far are paid for (GCRA). Exact to the microsecond, and it knows after how long the next
 * call passes. While Redis is away everybody passes: the limit protects, it is no lock.
 */
@Component
class Knocks {
  private static final Logger log = LoggerFactory.getLogger(Knocks.class);
  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final RedisScript<Long> SCRIPT =
      RedisScript.of(
          """
          local now = redis.call('TIME')
          now = now[1] * 1000000 + now[2]
          local cost, window = tonumber(ARGV[1]), tonumber(ARGV[2])
          local paid = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now) + cost
          if paid - now > window then return paid - now - window end
          redis.call('SET', KEYS[1], string.format('%.0f', paid), 'PX', math.ceil((paid - now) / 1000) + 1000)
          return 0
          """,
          Long.class);

  private final ReactiveStringRedisTemplate redis;
  private final AtomicLong sayAgain = new AtomicLong(System.nanoTime());

  Knocks(ReactiveStringRedisTemplate redis) {
    this.redis = redis;
  }

  /** How long until the call would pass: nothing, if it passes now. */
  Mono<Duration> knock(String caller, Limit limit) {
    long cost = Math.round(1_000_000 / limit.perSecond());
    return redis
        .execute(
            SCRIPT,
            List.of("yanzhen:gateway:knocks:" + caller),
            List.of(Long.toString(cost), Long.toString(cost * limit.burst())))
        .next()
        .timeout(PATIENCE)
        .map(micros -> Duration.ofNanos(micros * 1000))
        .onErrorResume(
            error -> {
              say(error);
              return Mono.just(Duration.ZERO);
            });
  }

  /** Once in ten seconds, not at every call. */
  private void say(Throwable error) {
    long due = sayAgain.get();
    long now = System.nanoTime();
    if (now - due >= 0 && sayAgain.compareAndSet(due, now + QUIET.toNanos()))
      log.warn("Calls are not counted: {}", error.toString());
  }
}
