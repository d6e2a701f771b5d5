package cn.yanzhen.identity;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the surroundings decide.
 *
 * @param publicUrl what the browser sees, without a slash at the end
 * @param issuer the `iss` of every token: the public address of this service
 * @param district whose machines and demonstration officer this installation serves
 * @param signingKeySecret 32 bytes in base64, seals the signing keys kept in the database
 * @param demoPassword when set, demonstration accounts get it; unset in production
 */
@ConfigurationProperties("yanzhen.identity")
public record IdentitySettings(
    URI publicUrl,
    String issuer,
    String district,
    String signingKeySecret,
    @DefaultValue("PT5M") Duration accessTokenLife,
    @DefaultValue("PT12H") Duration refreshTokenLife,
    String gatewayClientSecret,
    String loaderClientSecret,
    String dashboardClientSecret,
    @Nullable String demoPassword) {

  /** The audience of every access token: the services, all of them. */
  public static final String AUDIENCE = "yanzhen-api";

  public boolean demonstration() {
    return demoPassword != null && !demoPassword.isBlank();
  }
}
