package cn.yanzhen.defaults.problem;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * An expected "no" as a value.
 *
 * @param status the HTTP status it is answered with, 400 to 599
 * @param code stable, {@code service/what-is-wrong}; clients may switch over it
 * @param detail Chinese, says what to do next
 */
public record Refusal(int status, String code, String detail, List<Violation> violations) {
  private static final int MOST_TOLD = 5;

  public Refusal {
    if (status < 400 || status > 599) throw new IllegalArgumentException("no refusal: " + status);
    violations = List.copyOf(violations);
  }

  public static Refusal conflict(String code, String detail) {
    return new Refusal(409, code, detail, List.of());
  }

  public static Refusal forbidden(String detail) {
    return new Refusal(403, "access/forbidden", detail, List.of());
  }

  /** Also for what the caller may not know of. */
  public static Refusal notFound(String detail) {
    return new Refusal(404, "access/not-found", detail, List.of());
  }

  public static Refusal invalid(String code, String detail, List<Violation> violations) {
    return new Refusal(422, code, detail, violations);
  }

  public static Refusal invalid(String code, String field, String message) {
    return new Refusal(422, code, message, List.of(new Violation(field, message)));
  }

  /** A form that can be filled in better is 422; what lies outside of it is 409. */
  public static Refusal of(List<? extends Fault> faults) {
    var all = List.<Fault>copyOf(faults);
    var first = all.stream().filter(Refusal::isOfTheForm).findFirst().orElse(all.getFirst());
    var violations = all.stream().map(Fault::violation).toList();
    var detail =
        violations.stream()
            .map(Violation::message)
            .distinct()
            .limit(MOST_TOLD)
            .collect(Collectors.joining("；"));
    var more = all.size() > MOST_TOLD ? "……共 " + all.size() + " 处。" : "。";
    return new Refusal(isOfTheForm(first) ? 422 : 409, first.code(), detail + more, violations);
  }

  private static boolean isOfTheForm(Fault fault) {
    return fault.kind() == Fault.Kind.FORM;
  }

  /** Somebody else changed it meanwhile. */
  public static Refusal stale() {
    return new Refusal(412, "version/stale", "内容已被他人修改，请刷新后重试。", List.of());
  }

  public ProblemDetail toProblem() {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail);
    problem.setType(URI.create("https://yanzhen.cn/problems/" + code));
    problem.setTitle(Titles.of(status));
    problem.setProperty("code", code);
    if (!violations.isEmpty()) problem.setProperty("violations", violations);
    return problem;
  }

  public ResponseEntity<ProblemDetail> toResponse() {
    var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == 503 || status == 429) answer.header("Retry-After", "5");
    return answer.body(toProblem());
  }

  public RefusedException exception() {
    return new RefusedException(this);
  }
}
