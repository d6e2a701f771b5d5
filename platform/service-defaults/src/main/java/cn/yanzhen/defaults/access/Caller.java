package cn.yanzhen.defaults.access;

import cn.yanzhen.defaults.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the access token says. A controller method takes it as a parameter.
 *
 * @param account account id, or the client id of a machine
 * @param person the person behind the account, if there is one
 * @param org the main organisation
 */
public record Caller(
    String account,
    String name,
    @Nullable UUID person,
    @Nullable String district,
    @Nullable String org,
    List<Grant> grants) {

  public Caller {
    grants = List.copyOf(grants);
  }

  /** The system itself, for what no person asked for: due dates, events. */
  public static Caller system(String name) {
    return new Caller("system", name, null, null, null, List.of());
  }

  public boolean holds(String role, String org, LocalDate day) {
    return grants.stream()
        .anyMatch(g -> g.role().equals(role) && g.org().equals(org) && g.holdsOn(day));
  }

  public boolean holdsAny(String role, LocalDate day) {
    return grants.stream().anyMatch(g -> g.role().equals(role) && g.holdsOn(day));
  }

  public Set<String> organisations(String role, LocalDate day) {
    return grants.stream()
        .filter(g -> g.role().equals(role) && g.holdsOn(day))
        .map(Grant::org)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The district the caller belongs to, or a refusal. */
  public String requireDistrict() {
    if (district == null) throw Refusal.forbidden("您的账号没有所属区县，请联系区县管理员。").exception();
    return district;
  }

  /**
   * The caller with a name that says for whom they stand in on that day, so that audit trails and
   * histories say it too: 李四（代张三）.
   */
  Caller standingIn(LocalDate day) {
    var principals =
        grants.stream()
            .filter(grant -> grant.holdsOn(day))
            .map(Grant::deputyOf)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("、"));
    return principals.isEmpty() ? this : named(name + "（代" + principals + "）");
  }

  /** For what a deputy does as the person they are, and not in the office of another. */
  public Caller inOwnName() {
    int stands = name.indexOf("（代");
    boolean deputy = grants.stream().anyMatch(grant -> grant.deputyOf() != null);
    return deputy && stands > 0 ? named(name.substring(0, stands)) : this;
  }

  private Caller named(String other) {
    return new Caller(account, other, person, district, org, grants);
  }

  /** For audit trails and histories: name and account. */
  public String label() {
    return name + " (" + account + ")";
  }

  /** The name in a {@link #label}, for who reads it and has no use for an account's id. */
  public static String nameIn(String label) {
    int account = label.endsWith(")") ? label.lastIndexOf(" (") : -1;
    return account < 0 ? label : label.substring(0, account);
  }
}
