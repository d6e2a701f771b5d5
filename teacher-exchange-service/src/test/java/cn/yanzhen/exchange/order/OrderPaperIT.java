package cn.yanzhen.exchange.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Letters on paper, checked by anybody who holds one, and the register without gaps. */
@ExchangeTest
class OrderPaperIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Autowired Environment environment;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate from = today.plusDays(10);
  final LocalDate to = today.plusDays(40);

  @Test
  void aLetterSaysWhatWasOrderedInAFontOfItsOwnAndItsPictureLeadsToItsCheck() throws Exception {
    var person = district.person("欧阳雁飞", district.lead);
    var id = approved(person);

    var pdf = letter(district.officer(), id.toString());

    try (var paper = PDDocument.load(pdf)) {
      assertThat(paper.getNumberOfPages()).isOne();
      var text = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
      var code =
          db.sql("select code from dispatch_order where assignment_id = ?")
              .param(id)
              .query(String.class)
              .single();
      assertThat(text)
          .contains(
              district.code + "教派〔" + today.getYear() + "〕1号",
              "行政区划" + district.code,
              "欧阳雁飞",
              "雁阵一中",
              "雁阵二中",
              "教师交流轮岗",
              "保留，期满返回",
              "人走关系留",
              "本人同意",
              "派出学校同意",
              "接收学校同意",
              code.replaceAll("(.{4})(?=.)", "$1-"));
      assertThat(text).as("it names no office that no data names").doesNotContain("教委", "教育局");
      assertThat(fonts(paper)).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(decoded(paper)).endsWith("/verify/" + code);
    }
    Files.createDirectories(Path.of("target/papers"));
    Files.write(Path.of("target/papers/letter.pdf"), pdf);
    assertThat(text(letter(district.teacher(person), number(1))))
        .as("the same code whenever it is printed")
        .contains(code(1));
  }

  @Test
  void whomItDoesNotConcernFindsNoLetter() {
    var person = district.person("雁南飞", district.lead);
    var id = approved(person);
    var stranger = districts.create();
    var path = "/orders/" + id + "/letter.pdf";

    for (var may :
        List.of(
            district.officer(),
            district.teacher(person),
            district.admin(district.lead),
            district.admin(district.member))) district.get(may, path).expect(200);
    for (var mayNot :
        List.of(
            stranger.officer(),
            stranger.admin(stranger.lead),
            district.admin(district.outside),
            district.teacher(UUID.randomUUID()))) {
      district.get(mayNot, path).expect(404);
      assertThat(district.get(mayNot, "/orders").expect(200).items()).isEmpty();
    }
    district.get(district.officer(), "/orders/" + UUID.randomUUID() + "/letter.pdf").expect(404);
    district.get(district.admin(district.lead), "/orders/numbering").expect(403);
    district.get(district.officer(), "/orders/numbering?district=" + stranger.code).expect(403);
  }

  @Test
  void anybodyChecksALetterByItsCodeAndLearnsNoMoreThanThePaperSays() {
    var id = approved(district.person("张三", district.lead));

    var checked = open("/verify/" + code(1).toLowerCase()).expect(200).body();

    assertThat(checked.propertyNames())
        .containsExactlyInAnyOrder(
            "number",
            "issuedOn",
            "person",
            "sending",
            "receiving",
            "from",
            "to",
            "validity",
            "standing",
            "asOf");
    assertThat(checked.path("number").asString()).isEqualTo(number(1));
    assertThat(checked.path("person").asString()).isEqualTo("张*");
    assertThat(checked.path("validity").asString()).isEqualTo("VALID");
    assertThat(open("/verify/" + code(1).replace("-", "")).status()).isEqualTo(200);
    var unknown = open("/verify/0000-0000-0000-0000").expect(404);
    assertThat(unknown.code()).isEqualTo("exchange/unknown-code");
    assertThat(unknown.body().path("detail").asString()).contains("核对");
    assertThat(open("/verify/" + id).status()).as("an id is no key").isEqualTo(404);
    assertThat(open("/verify/1").status()).isEqualTo(404);
  }

  @Test
  void onlyTheCheckOfALetterIsOpenToThoseWhoDidNotSignIn() {
    var closed = new TreeSet<String>();
    var opened = new TreeSet<String>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              for (var pattern : mapping.getPatternValues()) {
                if (!pattern.startsWith("/api/")) continue;
                var path = pattern.replaceAll("\\{[^}]*}", "1").replace("/api/v1/exchange", "");
                if (!pattern.startsWith("/api/v1/exchange")) continue;
                for (var verb : mapping.getMethodsCondition().getMethods())
                  (unsigned(verb, path) == 401 ? closed : opened).add(verb + " " + pattern);
              }
            });

    assertThat(opened).containsExactly("GET /api/v1/exchange/verify/{code}");
    assertThat(closed.size()).isGreaterThan(50);
    assertThat(unsigned(RequestMethod.POST, "/verify/1")).isEqualTo(401);
    assertThat(unsigned(RequestMethod.GET, "/verify/1/more")).isEqualTo(401);
  }

  @Test
  void anExtensionHasALetterOfItsOwnAndAMarkIsSeenOnBoth() throws Exception {
    var person = district.person("雁双飞", district.lead);
    var id = approved(person);
    extend(id, person, to.plusDays(10));

    assertThat(open("/verify/" + code(1)).body().path("standing").asString())
        .isEqualTo("已延期至 " + to.plusDays(10));
    assertThat(open("/verify/" + code(1)).body().path("to").asString())
        .as("what the paper says")
        .isEqualTo(to.toString());
    assertThat(open("/verify/" + code(2)).body().path("validity").asString()).isEqualTo("VALID");
    assertThat(code(1)).isNotEqualTo(code(2));
    assertThat(text(letter(district.officer(), number(2)))).contains("延期至", number(1), code(2));

    district
        .post(district.officer(), "/assignments/" + id + "/void", Map.of("code", "WRONG_PERSON"))
        .expect(200);

    for (int n : List.of(1, 2)) {
      assertThat(open("/verify/" + code(n)).body().path("standing").asString()).isEqualTo("已作废");
      assertThat(text(letter(district.officer(), number(n)))).contains("作废");
    }
    Files.createDirectories(Path.of("target/papers"));
    Files.write(Path.of("target/papers/voided.pdf"), letter(district.officer(), number(1)));
  }

  @Test
  void aMoveAndACancellationAreToldOnCheckingAndOnThePaper() throws Exception {
    var id = approved(district.person("雁六合", district.lead));
    district
        .post(
            district.officer(),
            "/assignments/" + id + "/reschedule",
            Map.of("from", from.plusDays(3), "to", to.plusDays(3)))
        .expect(200);
    assertThat(open("/verify/" + code(1)).body().path("standing").asString())
        .isEqualTo("已改期为 " + from.plusDays(3) + " 至 " + to.plusDays(3));
    assertThat(text(letter(district.officer(), number(1)))).contains("已改期为");

    district
        .post(district.officer(), "/assignments/" + id + "/cancel", Map.of("code", "PLAN_CHANGED"))
        .expect(200);

    assertThat(open("/verify/" + code(1)).body().path("validity").asString())
        .isEqualTo("CANCELLED");
    assertThat(text(letter(district.officer(), number(1)))).contains("已取消");
  }

  @Test
  void theRegisterOfAYearProvesThatNoNumberIsMissingAndNoticesWhenOneIs() {
    var letters = new ArrayList<UUID>();
    for (int n = 0; n < 3; n++) letters.add(approved(district.person("雁" + n, district.lead)));
    district
        .post(
            district.officer(),
            "/assignments/" + letters.get(1) + "/cancel",
            Map.of("code", "PLAN_CHANGED"))
        .expect(200);
    var officer = district.officer();

    var first = district.get(officer, "/orders?limit=2&year=" + today.getYear()).expect(200);
    assertThat(first.items().map(line -> line.path("sequence").asInt())).containsExactly(3, 2);
    assertThat(first.body().path("total").asInt()).isEqualTo(3);
    var rest =
        district.get(
            officer,
            "/orders?limit=2&year="
                + today.getYear()
                + "&cursor="
                + first.body().path("next").asString());
    assertThat(rest.items().map(line -> line.path("sequence").asInt())).containsExactly(1);
    assertThat(
            district
                .get(officer, "/orders?mark=CANCELLED")
                .items()
                .map(one -> one.path("sequence").asInt()))
        .containsExactly(2);
    assertThat(
            district
                .get(officer, "/orders?q=" + URLEncoder.encode("雁0", StandardCharsets.UTF_8))
                .items()
                .count())
        .isOne();
    assertThat(district.get(officer, "/orders?year=2001").items()).isEmpty();
    assertThat(district.get(officer, "/orders/years").body().path("items").get(0).asInt())
        .isEqualTo(today.getYear());

    var proof = district.get(officer, "/orders/numbering").expect(200).body();
    assertThat(proof.path("complete").asBoolean()).isTrue();
    assertThat(proof.path("counter").asInt()).isEqualTo(3);
    assertThat(proof.path("letters").asInt()).isEqualTo(3);
    assertThat(proof.path("cancelled").asInt()).isEqualTo(1);
    assertThat(proof.path("runs").size()).isEqualTo(1);
    var csv =
        new String(
            district.get(officer, "/orders/export.csv").expect(200).http().body(),
            StandardCharsets.UTF_8);
    assertThat(csv).contains("文号", number(3), "已取消");
    assertThat(csv.lines().count()).isEqualTo(4);

    db.sql("update dispatch_order set number = 7 where assignment_id = ?")
        .param(letters.get(0))
        .update();
    var broken = district.get(officer, "/orders/numbering").body();
    assertThat(broken.path("complete").asBoolean()).isFalse();
    assertThat(broken.path("missing").asInt()).isEqualTo(4);
    assertThat(broken.path("runs").size()).isEqualTo(2);
  }

  private UUID approved(UUID person) {
    var need = district.need("0.3", from, to.plusDays(30));
    var id = district.propose(need, person, "0.3", from, to).expect(201).id();
    district.consentAll(id, person);
    district.post(district.officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);
    return id;
  }

  private void extend(UUID id, UUID person, LocalDate last) {
    var path = "/assignments/" + id + "/extension";
    district.post(district.admin(district.lead), path, Map.of("to", last)).expect(201);
    district
        .post(district.teacher(person), path + "/consent", Map.of("party", "PERSON"))
        .expect(200);
    district
        .post(district.admin(district.lead), path + "/consent", Map.of("party", "SENDING"))
        .expect(200);
    district
        .post(district.admin(district.member), path + "/consent", Map.of("party", "RECEIVING"))
        .expect(200);
    district.post(district.officer(), path + "/approve", Map.of()).expect(200);
  }

  private byte[] letter(String who, String order) {
    var path = "/orders/" + URLEncoder.encode(order, StandardCharsets.UTF_8) + "/letter.pdf";
    return district.get(who, path).expect(200).http().body();
  }

  private String number(int n) {
    return district.code + "教派〔" + today.getYear() + "〕" + n + "号";
  }

  private String code(int n) {
    return db.sql("select code from dispatch_order where district = ? and number = ?")
        .params(district.code, n)
        .query(String.class)
        .single()
        .replaceAll("(.{4})(?=.)", "$1-");
  }

  private Answer open(String path) {
    return district.send(HttpRequest.newBuilder(address(path)).GET().build());
  }

  private int unsigned(RequestMethod verb, String path) {
    return district
        .send(
            HttpRequest.newBuilder(address(path))
                .method(verb.name(), HttpRequest.BodyPublishers.noBody())
                .build())
        .status();
  }

  private URI address(String path) {
    return URI.create(
        "http://127.0.0.1:"
            + environment.getRequiredProperty("local.server.port")
            + "/api/v1/exchange"
            + path);
  }

  private static String text(byte[] pdf) throws IOException {
    try (var paper = PDDocument.load(pdf)) {
      return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
    }
  }

  private static Set<PDFont> fonts(PDDocument paper) throws IOException {
    var fonts = new java.util.HashSet<PDFont>();
    for (var page : paper.getPages())
      for (COSName name : page.getResources().getFontNames())
        fonts.add(page.getResources().getFont(name));
    return fonts;
  }

  /** As a phone sees it. */
  private static String decoded(PDDocument paper) throws IOException, NotFoundException {
    var picture = new PDFRenderer(paper).renderImageWithDPI(0, 150);
    int width = picture.getWidth();
    int height = picture.getHeight();
    var source =
        new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    return new MultiFormatReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)),
            Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
        .getText();
  }
}
