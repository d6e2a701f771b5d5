package cn.yanzhen.identity.client;

import cn.yanzhen.identity.IdentitySettings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens, newest first. They live sealed in the database, so that a restart
 * signs nobody out and every instance signs alike.
 */
class SigningKeys implements JWKSource<SecurityContext> {
  private static final long LOCK = 0x79616e7a68656eL;

  private final JWKSet keys;

  SigningKeys(JdbcClient jdbc, TransactionTemplate transaction, IdentitySettings settings) {
    Seal seal = new Seal(settings.signingKeySecret());
    List<JWK> loaded =
        transaction.execute(
            status -> {
              // Two instances that start on an empty database must not make two keys.
              jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
              List<JWK> stored = stored(jdbc, seal);
              if (stored.isEmpty()) {
                store(jdbc, seal, make());
                stored = stored(jdbc, seal);
              }
              return stored;
            });
    this.keys = new JWKSet(loaded);
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(keys);
  }

  /** The key that signs now. */
  String newest() {
    return keys.getKeys().getFirst().getKeyID();
  }

  private static List<JWK> stored(JdbcClient jdbc, Seal seal) {
    List<JWK> found = new ArrayList<>();
    jdbc.sql("select kid, sealed from signing_key order by created_at desc")
        .query(
            row -> {
              String kid = row.getString("kid");
              try {
                found.add(JWK.parse(seal.open(row.getBytes("sealed"), kid)));
              } catch (GeneralSecurityException | ParseException e) {
                throw new IllegalStateException(
                    "The signing key "
                        + kid
                        + " cannot be opened: YANZHEN_SIGNING_KEY_SECRET is not the one it was"
                        + " sealed with.",
                    e);
              }
            });
    return found;
  }

  private static void store(JdbcClient jdbc, Seal seal, RSAKey key) {
    jdbc.sql("insert into signing_key (kid, sealed, created_at) values (:kid, :sealed, :at)")
        .param("kid", key.getKeyID())
        .param("sealed", seal.close(key.toJSONString(), key.getKeyID()))
        .param("at", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
  }

  private static RSAKey make() {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
