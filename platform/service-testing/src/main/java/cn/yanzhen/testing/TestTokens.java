package cn.yanzhen.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Access tokens like those of identity, signed with a key that only the tests of this JVM know. */
public final class TestTokens {

  private static final RSAKey KEY = key();

  private TestTokens() {}

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What stands in a token; each method answers a new one. */
  public record Claims(
      String account,
      String name,
      @Nullable UUID person,
      @Nullable String district,
      @Nullable String org,
      List<Map<String, @Nullable Object>> grants,
      boolean expired) {

    public Claims account(String account) {
      return new Claims(account, name, person, district, org, grants, expired);
    }

    public Claims name(String name) {
      return new Claims(account, name, person, district, org, grants, expired);
    }

    public Claims person(UUID person) {
      return new Claims(account, name, person, district, org, grants, expired);
    }

    public Claims district(String district) {
      return new Claims(account, name, person, district, org, grants, expired);
    }

    public Claims org(Object org) {
      return new Claims(account, name, person, district, org.toString(), grants, expired);
    }

    /** A role held since 2020 without end. */
    public Claims grant(String role, Object org) {
      return grant(role, org, LocalDate.of(2020, 1, 1), null);
    }

    public Claims grant(String role, Object org, LocalDate from, @Nullable LocalDate to) {
      var more = new ArrayList<>(grants);
      var grant = new HashMap<String, @Nullable Object>();
      grant.put("role", role);
      grant.put("org", org.toString());
      grant.put("from", from.toString());
      grant.put("to", to == null ? null : to.toString());
      more.add(grant);
      return new Claims(account, name, person, district, this.org, more, expired);
    }

    public Claims lapsed() {
      return new Claims(account, name, person, district, org, grants, true);
    }
  }

  /** The value of an Authorization header. */
  public static String bearer(UnaryOperator<Claims> made) {
    return "Bearer " + token(made);
  }

  public static String token(UnaryOperator<Claims> made) {
    var claims =
        made.apply(
            new Claims(
                UUID.randomUUID().toString(), "测试用户", null, "500106", null, List.of(), false));
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var issued = claims.expired ? now.minus(2, ChronoUnit.HOURS) : now;
    var set =
        JwtClaimsSet.builder()
            .issuer("http://localhost:8080/identity")
            .audience(List.of("yanzhen-api"))
            .subject(claims.account)
            .issuedAt(issued)
            .expiresAt(issued.plus(1, ChronoUnit.HOURS))
            .claim("name", claims.name)
            .claim("grants", claims.grants);
    if (claims.person != null) set.claim("person", claims.person.toString());
    if (claims.district != null) set.claim("district", claims.district);
    if (claims.org != null) set.claim("org", claims.org);
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)))
        .encode(
            JwtEncoderParameters.from(
                JwsHeader.with(SignatureAlgorithm.RS256).keyId("test").build(), set.build()))
        .getTokenValue();
  }

  static JwtDecoder decoder() {
    try {
      return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    } catch (JOSEException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
