package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A person's desk: a browser of their own, signed in through the pages. */
final class Desk implements AutoCloseable {
  static final double TWO_SECONDS = 2_000;
  private static final double PATIENCE = 20_000;
  private static @Nullable Browser browser;

  private final Yanzhen yanzhen;
  private final String name;
  private final BrowserContext context;
  private final List<String> troubles = new ArrayList<>();
  final Page page;

  private Desk(Yanzhen yanzhen, String name, BrowserContext context) {
    this.yanzhen = yanzhen;
    this.name = name;
    this.context = context;
    this.page = context.newPage();
    page.onPageError(error -> troubles.add(page.url() + ": " + error));
    page.setDefaultTimeout(PATIENCE);
    page.setDefaultNavigationTimeout(PATIENCE);
  }

  static Desk of(Yanzhen yanzhen, String username) {
    return of(yanzhen, username, 1280);
  }

  static Desk of(Yanzhen yanzhen, String username, int width) {
    var context =
        chromium()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("zh-CN")
                    .setViewportSize(width, 800)
                    .setAcceptDownloads(true));
    var desk = new Desk(yanzhen, username, context);
    desk.page.navigate(yanzhen.url("/welcome"));
    desk.at("sign-in").click();
    desk.page.locator("#username").fill(username);
    desk.page.locator("#password").fill(yanzhen.password);
    desk.page.locator("button[type=submit]").click();
    assertThat(desk.at("whom"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    return desk;
  }

  /** One browser for all journeys; without one every browser journey is skipped, and says so. */
  private static synchronized Browser chromium() {
    var known = browser;
    if (known == null) {
      var program = program();
      if (program.isEmpty()) {
        System.err.println("************************************************************");
        System.err.println("* 没有 Chromium：浏览器旅程跳过！ NO CHROMIUM: BROWSER JOURNEY SKIPPED!");
        System.err.println("************************************************************");
        Assumptions.abort("no Chromium: browser journeys are skipped");
      }
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      known =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program.get())
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      browser = known;
    }
    return known;
  }

  /**
   * {@code scripts/test} names it, empty when there is none; without that variable, the usual
   * place.
   */
  private static Optional<Path> program() {
    var named = System.getenv("YANZHEN_CHROMIUM");
    var path = named == null ? "/usr/bin/chromium" : named;
    return path.isBlank() || !Files.isExecutable(Path.of(path))
        ? Optional.empty()
        : Optional.of(Path.of(path));
  }

  Desk open(String path) {
    page.navigate(yanzhen.url(path));
    return this;
  }

  /** What bears this test id. */
  Locator at(String testId) {
    return page.getByTestId(testId);
  }

  Desk click(String testId) {
    at(testId).first().click();
    return this;
  }

  /** Clicks what asks back, and says yes. */
  Desk clickAndSay(String testId) {
    click(testId);
    yes().click();
    return this;
  }

  /** Clicks, and says yes if asked back. */
  Desk clickIfAsked(String testId) {
    click(testId);
    try {
      yes().click(new Locator.ClickOptions().setTimeout(1_000));
    } catch (TimeoutError notAsked) {
      // done at once
    }
    return this;
  }

  private Locator yes() {
    return page.locator(".el-message-box__btns .el-button").last();
  }

  Desk type(String testId, String text) {
    page.locator(
            "input[data-testid=%1$s], textarea[data-testid=%1$s], [data-testid=%1$s] input, [data-testid=%1$s] textarea"
                .formatted(testId))
        .first()
        .fill(text);
    return this;
  }

  /** A day in the date picker of a form that stands under this label. */
  Desk day(String form, String label, String day) {
    page.locator("[data-testid=%s] .el-form-item".formatted(form))
        .filter(new Locator.FilterOptions().setHasText(label))
        .locator("input")
        .first()
        .fill(day);
    page.keyboard().press("Enter");
    return this;
  }

  /** A word in a select of a form. */
  Desk choose(String form, String testId, String word) {
    var select = page.locator("[data-testid=%s] [data-testid=%s]".formatted(form, testId)).first();
    select.click();
    page.locator(".el-select-dropdown__item:visible")
        .getByText(word, new Locator.GetByTextOptions().setExact(true))
        .first()
        .click();
    return this;
  }

  Desk give(String testId, String fileName, byte[] content) {
    page.locator("input[data-testid=%s]".formatted(testId))
        .setInputFiles(new FilePayload(fileName, "application/octet-stream", content));
    return this;
  }

  Desk sees(String testId, String text) {
    assertThat(at(testId).first())
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    return this;
  }

  Desk seesState(String testId, String state) {
    assertThat(at(testId).first())
        .hasAttribute(
            "data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    return this;
  }

  Desk waitsFor(String testId) {
    assertThat(at(testId).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    return this;
  }

  long figure(String key) {
    waitsFor("figure-" + key);
    return Long.parseLong(at("figure-" + key).first().getAttribute("data-numerator"));
  }

  /**
   * The dashboard's figure becomes that within two seconds, on the page as it is: nothing is loaded
   * anew by the reader.
   */
  Desk showsWithinTwoSeconds(String key, long value) {
    assertThat(at("figure-" + key).first())
        .hasAttribute(
            "data-numerator",
            Long.toString(value),
            new LocatorAssertions.HasAttributeOptions().setTimeout(TWO_SECONDS));
    return this;
  }

  /** What went wrong in the pages' own programs. */
  List<String> troubles() {
    return troubles;
  }

  /** The last part of the address: the id of what is open. */
  String openId(String path) {
    page.waitForURL(Pattern.compile(".*" + path + "/[0-9a-f-]{36}.*"));
    return page.url().replaceAll(".*" + path + "/([0-9a-f-]{36}).*", "$1");
  }

  /** Leaves a picture of how it looked at last, for whoever wonders why. */
  @Override
  public void close() {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/desks/" + name + "-" + System.nanoTime() % 100_000 + ".png")));
    context.close();
  }
}
