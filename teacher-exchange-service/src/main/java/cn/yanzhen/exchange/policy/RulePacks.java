package cn.yanzhen.exchange.policy;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The rule packs that this service was built with: {@code policy/*.yml}. */
@Component
public class RulePacks {

  private static final String REFERENCE = "reference";
  private static final String PROCEDURES = "procedures";
  private static final Set<String> OWN =
      Set.of("id", "name", "version", "jurisdiction", "basis", "from", "to", "source", "label");

  private final List<RulePack> packs;

  public RulePacks() {
    this(resolved(read()));
  }

  RulePacks(List<RulePack> packs) {
    this.packs =
        packs.stream()
            .sorted(Comparator.comparing(RulePack::id).thenComparing(RulePack::version))
            .toList();
  }

  /** The pack of the nearest jurisdiction that holds on a day; of those the newest version. */
  public RulePack inForce(String district, LocalDate day) {
    return packs.stream()
        .filter(pack -> pack.holdsIn(district) && pack.holdsOn(day))
        .max(Comparator.comparingInt(RulePack::nearness).thenComparingInt(RulePack::version))
        .orElseThrow(
            () -> new IllegalStateException("no rule pack for " + district + " on " + day));
  }

  /** The first day on which any pack holds in a district. */
  public LocalDate firstDay(String district) {
    return packs.stream()
        .filter(pack -> pack.holdsIn(district))
        .map(RulePack::from)
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("no rule pack for " + district));
  }

  /** The newest version of a pack, wherever it is in force. */
  public Optional<RulePack> find(String id) {
    return packs.stream()
        .filter(pack -> pack.id().equals(id))
        .max(Comparator.comparingInt(RulePack::version));
  }

  /** By id and version. */
  public List<RulePack> all() {
    return packs;
  }

  /** Each document completed by what it stands on, and at last by the reference. */
  static List<RulePack> resolved(List<Map<String, Object>> documents) {
    var newest = new HashMap<String, Map<String, Object>>();
    for (var document : documents)
      newest.merge(
          id(document), document, (one, other) -> version(one) >= version(other) ? one : other);
    return documents.stream()
        .map(document -> PolicyFile.convert(complete(document, newest), RulePack.class))
        .toList();
  }

  private static Map<String, Object> complete(
      Map<String, Object> document, Map<String, Map<String, Object>> newest) {
    var whole = new LinkedHashMap<>(document);
    for (var below : whatItStandsOn(document, newest))
      below.forEach(
          (key, value) -> {
            if (key.equals(PROCEDURES)) whole.merge(key, value, RulePacks::procedures);
            else if (!OWN.contains(key)) whole.putIfAbsent(key, value);
          });
    return whole;
  }

  /** Of each kind what the nearer pack says; what it leaves out of a kind, the one below says. */
  private static Object procedures(Object own, Object below) {
    var kinds = new LinkedHashMap<Object, Map<Object, Object>>();
    for (var said : List.of((List<?>) below, (List<?>) own)) {
      for (var procedure : said) {
        var fields = (Map<?, ?>) procedure;
        kinds.computeIfAbsent(fields.get("kind"), kind -> new LinkedHashMap<>()).putAll(fields);
      }
    }
    return List.copyOf(kinds.values());
  }

  /** Its basis, the basis of that, and so on; then the reference and what that stands on. */
  private static List<Map<String, Object>> whatItStandsOn(
      Map<String, Object> document, Map<String, Map<String, Object>> newest) {
    var below = new LinkedHashMap<String, Map<String, Object>>();
    for (var first : Arrays.asList(basis(document), REFERENCE)) {
      for (var next = first; next != null && !below.containsKey(next); ) {
        var pack = newest.get(next);
        if (pack == null || next.equals(id(document)) && first != REFERENCE)
          throw new IllegalStateException(id(document) + " cannot stand on " + next);
        below.put(next, pack);
        next = basis(pack);
      }
    }
    return List.copyOf(below.values());
  }

  private static @Nullable String basis(Map<String, Object> document) {
    return (String) document.get("basis");
  }

  private static String id(Map<String, Object> document) {
    return (String) Objects.requireNonNull(document.get("id"), "id");
  }

  private static int version(Map<String, Object> document) {
    return (int) Objects.requireNonNull(document.get("version"), "version");
  }

  static List<Map<String, Object>> read() {
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath*:policy/*.yml");
      return Arrays.stream(files).map(PolicyFile::read).toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException("rule packs cannot be found", unreadable);
    }
  }
}
