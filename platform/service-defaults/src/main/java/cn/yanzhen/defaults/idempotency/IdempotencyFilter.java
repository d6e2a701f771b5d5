package cn.yanzhen.defaults.idempotency;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a POST that carries an {@code Idempotency-Key} and keeps its answer in the same transaction:
 * the same caller, key and body get the first answer again, another body is refused, and what
 * failed may be tried anew. Two at once wait for each other on the key's row. Multipart bodies
 * pass: an import knows its file by its digest.
 */
class IdempotencyFilter extends OncePerRequestFilter {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.:-]{8,100}");
  private static final int LARGEST_BODY = 1 << 20;

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  IdempotencyFilter(JdbcClient db, TransactionTemplate transaction, JsonMapper json) {
    this.db = db;
    this.transaction = transaction;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return !request.getMethod().equals("POST")
        || request.getHeader("Idempotency-Key") == null
        || type != null && !type.startsWith(MediaType.APPLICATION_JSON_VALUE);
  }

  private record Kept(
      String requestHash,
      int status,
      @Nullable String type,
      @Nullable String location,
      @Nullable String etag,
      byte[] body) {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    var key = request.getHeader("Idempotency-Key");
    if (authentication == null || !authentication.isAuthenticated()) {
      chain.doFilter(request, response);
      return;
    }
    if (!KEY.matcher(key).matches()) {
      write(
          response,
          Refusal.invalid(
              "request/idempotency-key",
              "Idempotency-Key",
              "Idempotency-Key 应为 8 到 100 个字母、数字或 _.:-。"));
      return;
    }
    var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      write(response, new Refusal(413, "request/too-large", "请求内容过大。", List.of()));
      return;
    }
    var hash = hash(request.getRequestURI(), body);
    var answer = new ContentCachingResponseWrapper(response);
    try {
      var kept =
          Objects.requireNonNull(
              transaction.execute(
                  status -> {
                    var first = claim(authentication.getName(), key, hash);
                    if (first != null) return Optional.of(first);
                    try {
                      chain.doFilter(new BodyAgain(request, body), answer);
                    } catch (ServletException | IOException failed) {
                      throw new Failed(failed);
                    }
                    if (answer.getStatus() >= 400) status.setRollbackOnly();
                    else if (mayNotBeKept(answer)) forget(authentication.getName(), key);
                    else keep(authentication.getName(), key, answer);
                    return Optional.<Kept>empty();
                  }));
      if (kept.isEmpty()) answer.copyBodyToResponse();
      else replay(response, kept.get(), hash);
    } catch (org.springframework.transaction.UnexpectedRollbackException refused) {
      answer.copyBodyToResponse();
    } catch (Failed failed) {
      var cause = NestedExceptionUtils.getMostSpecificCause(failed);
      if (cause instanceof IOException io) throw io;
      throw new ServletException(cause);
    } catch (DataAccessException | TransactionException away) {
      logger.warn("idempotent POST not done: " + Trace.brief(away));
      write(response, new Refusal(503, "service/database-away", "数据库暂时不可用，请稍后重试。", List.of()));
    }
  }

  private static final class Failed extends RuntimeException {
    Failed(Exception cause) {
      super(cause);
    }
  }

  /** Null when the key is ours to run; otherwise what was answered the first time. */
  private @Nullable Kept claim(String caller, String key, String hash) {
    int mine =
        db.sql(
                "insert into idempotency (caller, key, request_hash) values (?, ?, ?) on conflict"
                    + " do nothing")
            .params(caller, key, hash)
            .update();
    if (mine == 1) return null;
    return db.sql(
            "select request_hash, status, content_type, headers ->> 'location' as location, headers"
                + " ->> 'etag' as etag, body from idempotency where caller = ? and key = ?")
        .params(caller, key)
        .query(
            (row, n) ->
                new Kept(
                    row.getString("request_hash"),
                    row.getInt("status"),
                    row.getString("content_type"),
                    row.getString("location"),
                    row.getString("etag"),
                    row.getBytes("body")))
        .single();
  }

  /**
   * An answer that its maker marked {@code no-store}, and nothing else, is kept nowhere: asked
   * again, it is done again.
   */
  private static boolean mayNotBeKept(ContentCachingResponseWrapper answer) {
    return "no-store".equals(answer.getHeader("Cache-Control"));
  }

  private void forget(String caller, String key) {
    db.sql("delete from idempotency where caller = ? and key = ?").params(caller, key).update();
  }

  private void keep(String caller, String key, ContentCachingResponseWrapper answer) {
    var headers = new java.util.HashMap<String, String>();
    if (answer.getHeader("Location") != null) headers.put("location", answer.getHeader("Location"));
    if (answer.getHeader("ETag") != null) headers.put("etag", answer.getHeader("ETag"));
    db.sql(
            "update idempotency set status = ?, content_type = ?, headers = ?::jsonb, body = ?"
                + " where caller = ? and key = ?")
        .params(
            answer.getStatus(),
            answer.getContentType(),
            json.writeValueAsString(headers),
            answer.getContentAsByteArray(),
            caller,
            key)
        .update();
  }

  private void replay(HttpServletResponse response, Kept kept, String hash) throws IOException {
    if (!kept.requestHash.equals(hash)) {
      write(
          response,
          Refusal.conflict(
              "request/idempotency-key-reused", "这个 Idempotency-Key 已用于另一个请求，请换一个新的。"));
      return;
    }
    response.setStatus(kept.status);
    if (kept.type != null) response.setContentType(kept.type);
    if (kept.location != null) response.setHeader("Location", kept.location);
    if (kept.etag != null) response.setHeader("ETag", kept.etag);
    response.setHeader("Idempotency-Replayed", "true");
    response.getOutputStream().write(kept.body);
  }

  private void write(HttpServletResponse response, Refusal refusal) throws IOException {
    response.setStatus(refusal.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(refusal.toProblem()));
  }

  private static String hash(String uri, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(uri.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
