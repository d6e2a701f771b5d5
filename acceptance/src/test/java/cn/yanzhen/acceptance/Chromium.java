package cn.yanzhen.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The browser that is installed, where one is. */
final class Chromium {
  private static @Nullable Browser browser;

  private Chromium() {}

  /** One browser for all journeys; without one every browser journey is skipped, and says so. */
  static synchronized Browser browser() {
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
      PlaywrightAssertions.setDefaultAssertionTimeout(Desk.PATIENCE);
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
}
