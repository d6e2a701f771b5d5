package cn.yanzhen.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Whoever waits for something in a test looks fifty times a second, not ten: hundreds of tests wait
 * for an event that is there after a few milliseconds.
 */
public final class OftenLooking implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
  }
}
