package cn.yanzhen.defaults.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the caller from the verified token. */
final class CallerArgument implements HandlerMethodArgumentResolver {

  private final Supplier<Clock> clock;

  CallerArgument(Supplier<Clock> clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer view,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication instanceof JwtAuthenticationToken token)
      return of(token.getToken()).standingIn(LocalDate.now(clock.get()));
    throw new IllegalStateException("an address that takes a Caller is open to everybody");
  }

  static Caller of(Jwt token) {
    var name = token.getClaimAsString("name");
    var person = token.getClaimAsString("person");
    return new Caller(
        Objects.requireNonNull(token.getSubject()),
        name == null ? Objects.requireNonNull(token.getSubject()) : name,
        person == null ? null : UUID.fromString(person),
        token.getClaimAsString("district"),
        token.getClaimAsString("org"),
        grants(token));
  }

  private static List<Grant> grants(Jwt token) {
    if (!(token.getClaim("grants") instanceof List<?> claims)) return List.of();
    return claims.stream()
        .filter(Map.class::isInstance)
        .map(Map.class::cast)
        .map(CallerArgument::grant)
        .toList();
  }

  private static Grant grant(Map<?, ?> claim) {
    var to = claim.get("to");
    var deputyOf = claim.get("deputyOf");
    return new Grant(
        String.valueOf(claim.get("role")),
        String.valueOf(claim.get("org")),
        LocalDate.parse(String.valueOf(claim.get("from"))),
        to == null ? null : LocalDate.parse(String.valueOf(to)),
        deputyOf == null ? null : String.valueOf(deputyOf));
  }
}
