package cn.yanzhen.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the surroundings decide.
 *
 * @param publicUrl what the browser sees, without a slash at the end
 * @param issuer the `iss` of every token; any OpenID Connect issuer would do
 * @param identityUri where identity is reached directly
 * @param sessionKey 32 bytes in base64, seals the tokens kept in Redis and the sign-in cookies
 * @param sessionIdle after so long without a call a session is over
 * @param webDir the folder of the built pages
 */
@ConfigurationProperties("yanzhen.gateway")
public record GatewaySettings(
    URI publicUrl,
    String issuer,
    URI identityUri,
    URI jwksUri,
    String clientSecret,
    String sessionKey,
    Duration sessionIdle,
    @Nullable Path webDir,
    Limits limits) {

  /** The audience that every access token must name. */
  public static final String AUDIENCE = "yanzhen-api";

  public boolean https() {
    return "https".equals(publicUrl.getScheme());
  }

  public record Limits(Limit person, Limit machine, Limit address) {}

  /**
   * @param perSecond how many calls a second in the long run
   * @param burst how many at once
   */
  public record Limit(double perSecond, int burst) {}
}
