package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person's desk: a page in a browser of their own, signed in through the pages. */
final class Desk implements AutoCloseable {
  static final double TWO_SECONDS = 2_000;

  /** How long anything may take to be seen that is not promised sooner. */
  static final double PATIENCE = 20_000;

  /** The browsers of those who signed in before and have no desk open now; by username. */
  private static final Map<String, Deque<BrowserContext>> FREE = new HashMap<>();

  /**
   * Whether nothing is wider than the window, looked at frame by frame for some milliseconds. Only
   * what is evaluated at once is: the pages' own policy forbids whatever is compiled later, and so
   * waitForFunction, as soon as it has to look twice.
   */
  private static final String FITS_SOON =
      """
      patience => new Promise(answer => {
        const until = performance.now() + patience
        const look = () => {
          if (document.documentElement.scrollWidth <= window.innerWidth) answer(true)
          else if (performance.now() > until) answer(false)
          else requestAnimationFrame(look)
        }
        look()
      })
      """;

  private final Yanzhen yanzhen;
  private final String name;
  private final BrowserContext context;
  private final @Nullable Deque<BrowserContext> free;
  private final List<String> troubles = new ArrayList<>();
  final Page page;

  private Desk(
      Yanzhen yanzhen,
      String name,
      BrowserContext context,
      int width,
      @Nullable Deque<BrowserContext> free) {
    this.yanzhen = yanzhen;
    this.name = name;
    this.context = context;
    this.free = free;
    this.page = context.newPage();
    page.setViewportSize(width, 800);
    page.onPageError(error -> troubles.add(page.url() + ": " + error));
    page.setDefaultTimeout(PATIENCE);
    page.setDefaultNavigationTimeout(PATIENCE);
  }

  static Desk of(Yanzhen yanzhen, String username) {
    return of(yanzhen, username, 1280);
  }

  /** Signs in through the pages whoever comes for the first time; later they are known. */
  static Desk of(Yanzhen yanzhen, String username, int width) {
    var free = FREE.computeIfAbsent(username, name -> new ArrayDeque<>());
    var context = free.poll();
    return context == null
        ? signedIn(yanzhen, username, width, free)
        : new Desk(yanzhen, username, context, width, free);
  }

  /** Signs in now, with the rights of today, and leaves nothing to whoever comes later. */
  static Desk justSignedIn(Yanzhen yanzhen, String username, int width) {
    return signedIn(yanzhen, username, width, null);
  }

  private static Desk signedIn(
      Yanzhen yanzhen, String username, int width, @Nullable Deque<BrowserContext> free) {
    var context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setAcceptDownloads(true));
    var desk = new Desk(yanzhen, username, context, width, free);
    desk.page.navigate(yanzhen.url("/welcome"));
    desk.at("sign-in").click();
    desk.page.locator("#username").fill(username);
    desk.page.locator("#password").fill(yanzhen.password);
    desk.page.locator("button[type=submit]").click();
    assertThat(desk.at("whom")).isVisible();
    return desk;
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
    nothingAsked();
    click(testId);
    return sayYes();
  }

  /** Yes to what is asked. */
  Desk sayYes() {
    yes().click();
    return this;
  }

  /** Yes, where something is asked before what follows is there. */
  Desk sayYesIfAsked(Locator what) {
    var asked = page.locator(".el-message-box:visible");
    assertThat(asked.or(what).first()).isVisible();
    return asked.count() > 0 ? sayYes() : this;
  }

  /** Yes to what is asked, and why. */
  Desk sayWhy(String reason) {
    page.locator(".el-message-box textarea").last().fill(reason);
    var coded = page.locator(".el-message-box [data-testid=no-because]:visible");
    if (coded.count() > 0)
      coded.getByText("其他", new Locator.GetByTextOptions().setExact(true)).click();
    return sayYes();
  }

  /** A question that was answered is gone a moment later: the next answer is not for it. */
  private void nothingAsked() {
    assertThat(page.locator(".el-message-box:visible")).hasCount(0);
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

  /** A word in a select of a form, when no other list is still closing. */
  Desk choose(String form, String testId, String word) {
    assertThat(page.locator(".el-select-dropdown__item:visible")).hasCount(0);
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
    assertThat(at(testId).first()).containsText(text);
    return this;
  }

  Desk seesState(String testId, String state) {
    assertThat(at(testId).first()).hasAttribute("data-state", state);
    return this;
  }

  Desk waitsFor(String testId) {
    assertThat(at(testId).first()).isVisible();
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

  /** What is open has come, and fits a desk and a phone; then it is as wide as before. */
  Desk fits() {
    var before = page.viewportSize();
    for (int width : new int[] {1280, 390}) {
      page.setViewportSize(width, 800);
      fitsAsItIs();
    }
    page.setViewportSize(before.width, before.height);
    return this;
  }

  /** What is open has come, and nothing of it is wider than the window. */
  Desk fitsAsItIs() {
    assertThat(page.locator("main h1").first()).isVisible();
    assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    if (!Boolean.TRUE.equals(page.evaluate(FITS_SOON, TWO_SECONDS))) {
      throw new AssertionError(
          "%s %s is wider than %d pixels".formatted(name, page.url(), page.viewportSize().width));
    }
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
    if (free == null) {
      context.close();
    } else {
      page.close();
      free.push(context);
    }
  }
}
