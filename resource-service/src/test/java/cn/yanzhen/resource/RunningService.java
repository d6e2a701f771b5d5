package cn.yanzhen.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.resource.Api.Answer;
import cn.yanzhen.testing.RealServers;
import cn.yanzhen.testing.TestTokens;
import cn.yanzhen.testing.TestTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on real servers, in a small district: one community of a lead school and a
 * member school, and a school that belongs to nobody. One context for all tests that extend it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers
public abstract class RunningService {

  protected static final UUID LEAD = UUID.fromString("0193a1f2-0000-7000-8000-000000000001");
  protected static final UUID MEMBER = UUID.fromString("0193a1f2-0000-7000-8000-000000000002");
  protected static final UUID LONER = UUID.fromString("0193a1f2-0000-7000-8000-000000000003");
  protected static final String DISTRICT = "500106";

  protected static final Path FILES = newFolder();

  @Autowired protected JdbcClient jdbc;
  @Autowired protected KafkaConnectionDetails kafka;
  @LocalServerPort protected int port;

  protected Api api = new Api(0);

  private static Path newFolder() {
    try {
      Path folder = Files.createTempDirectory("yanzhen-files-");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @DynamicPropertySource
  static void files(DynamicPropertyRegistry registry) {
    registry.add("yanzhen.files.dir", FILES::toString);
    registry.add("yanzhen.files.max-size", () -> "300MB");
  }

  @BeforeEach
  void districtIsKnown() {
    api = new Api(port);
    if (knows("500106")) {
      return;
    }
    tellSchool(LEAD, "重庆市第一中学校");
    tellSchool(MEMBER, "歌乐山中学");
    tellSchool(LONER, "独立实验学校");
    tellCommunity("community-approved.v1", 2, LocalDate.of(2026, 1, 1), LocalDate.of(2099, 12, 31));
    await().atMost(Duration.ofSeconds(30)).until(() -> knows("500106"));
  }

  private boolean knows(String district) {
    return jdbc.sql("select count(*) from directory_school where district = ?")
                .param(district)
                .query(Long.class)
                .single()
            == 3
        && jdbc.sql("select count(*) from directory_membership").query(Long.class).single() == 2;
  }

  private void tellSchool(UUID id, String name) {
    tellSchool(id, name, 1);
  }

  protected void tellSchool(UUID id, String name, long sequence) {
    Map<String, Object> data = new HashMap<>();
    data.put("schoolId", id);
    data.put("code", "5001060" + id.toString().substring(33));
    data.put("name", name);
    data.put("shortName", null);
    data.put("district", DISTRICT);
    data.put("stages", List.of("JUNIOR", "SENIOR"));
    data.put("setting", "URBAN");
    data.put("weak", false);
    produce(
        "community.school.v1",
        id,
        sequence == 1 ? "school-registered.v1" : "school-changed.v1",
        sequence,
        data);
  }

  /**
   * The register closes a school, this being its last day, or takes that back; waits until we know.
   */
  protected void tellEnd(UUID id, LocalDate lastDay, long sequence, boolean reopened) {
    produce(
        "community.school.v1",
        id,
        reopened ? "school-reopened.v1" : "school-closed.v1",
        sequence,
        new HashMap<>(
            Map.of(
                "schoolId", id, "code", "1", "day", lastDay, "kind", "CLOSED", "reason", "生源不足")));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql(
                            "select count(*) from directory_school_end where school_id = ? and"
                                + " sequence = ?")
                        .params(id, sequence)
                        .query(Long.class)
                        .single()
                    == 1);
  }

  protected void tellCommunity(String type, long sequence, LocalDate from, LocalDate to) {
    UUID community = UUID.fromString("0193a1f2-0000-7000-8000-0000000000c1");
    Map<String, Object> data = new HashMap<>();
    data.put("communityId", community);
    data.put("name", "一中教共体");
    data.put("district", DISTRICT);
    data.put("leadSchoolId", LEAD);
    data.put("cycleFrom", from);
    data.put("cycleTo", to);
    data.put(
        "memberships",
        List.of(membership(1, LEAD, "LEAD", from, to), membership(2, MEMBER, "MEMBER", from, to)));
    produce("community.community.v1", community, type, sequence, data);
  }

  private static Map<String, Object> membership(
      int number, UUID school, String role, LocalDate from, LocalDate to) {
    return Map.of(
        "membershipId",
        UUID.fromString("0193a1f2-0000-7000-8000-0000000000d" + number),
        "schoolId",
        school,
        "role",
        role,
        "model",
        "BRAND_GUIDED",
        "grade",
        "TIGHT",
        "from",
        from,
        "to",
        to);
  }

  private void produce(String topic, UUID key, String type, long sequence, Object data) {
    TestTopics.produce(bootstrap(), topic, key.toString(), type, sequence, DISTRICT, data);
  }

  protected String bootstrap() {
    return String.join(",", kafka.getBootstrapServers());
  }

  /** What stands in one of our topics about one aggregate, in order: type and data. */
  protected List<Map.Entry<String, JsonNode>> events(String topic, String key) {
    var json = JsonMapper.builder().build();
    return TestTopics.consume(jdbc, bootstrap(), topic).stream()
        .filter(record -> record.key().equals(key))
        .map(
            record ->
                Map.entry(
                    new String(
                        record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                    json.readTree(record.value())))
        .toList();
  }

  // --- people

  protected static String admin(UUID school) {
    return TestTokens.bearer(
        b ->
            b.account("admin-" + school)
                .name("管理员")
                .district(DISTRICT)
                .org(school)
                .grant("SCHOOL_ADMIN", school));
  }

  protected static String teacher(UUID school, String account) {
    return TestTokens.bearer(
        b ->
            b.account(account)
                .name("教师" + account)
                .district(DISTRICT)
                .org(school)
                .grant("TEACHER", school));
  }

  protected static String officer() {
    return TestTokens.bearer(
        b ->
            b.account("officer")
                .name("区教委")
                .district(DISTRICT)
                .org(DISTRICT)
                .grant("DISTRICT_OFFICER", DISTRICT));
  }

  protected static String stranger() {
    return TestTokens.bearer(
        b ->
            b.account("stranger")
                .name("外区")
                .district("500112")
                .org("500112")
                .grant("DISTRICT_OFFICER", "500112"));
  }

  // --- everyday steps

  protected JsonNode publish(
      String bearer, UUID school, String title, String summary, byte[] bytes, String fileName) {
    String upload = api.upload(bearer, fileName, bytes);
    Answer published = api.post("/resources", bearer, publishing(upload, school, title, summary));
    assertThat(published.status())
        .as(() -> new String(published.body(), StandardCharsets.UTF_8))
        .isEqualTo(201);
    return published.json();
  }

  protected static Map<String, Object> publishing(
      String upload, UUID school, String title, String summary) {
    return Map.of(
        "uploadId",
        upload,
        "title",
        title,
        "summary",
        summary,
        "subject",
        "MATHS",
        "stage",
        "SENIOR",
        "kind",
        "SLIDES",
        "schoolId",
        school);
  }

  protected static Map<String, Object> wanting(UUID school, String title) {
    return Map.of(
        "schoolId",
        school,
        "title",
        title,
        "detail",
        "希望包含实验步骤",
        "subject",
        "PHYSICS",
        "stage",
        "JUNIOR",
        "kind",
        "LAB",
        "neededBy",
        "2099-01-01");
  }

  /** Bytes that nobody mistakes for text, always the same for one seed. */
  protected static byte[] noise(int size, int seed) {
    byte[] bytes = new byte[size];
    new java.util.Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** Smallest thing that is a PDF to a sniffer. */
  protected static byte[] pdf(String words) {
    return ("%PDF-1.4\n% " + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  protected static byte[] part(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
