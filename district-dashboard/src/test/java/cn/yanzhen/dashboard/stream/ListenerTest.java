package cn.yanzhen.dashboard.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.dashboard.reader.Sight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ListenerTest {

  private static final Sight SIGHT = new Sight("500106", true, Set.of(), null);
  private static final Duration LONG = Duration.ofMinutes(1);

  private static Listener listener(int queue) {
    return new Listener("account", SIGHT, queue);
  }

  @Test
  void whatWasMissedComesBeforeWhatIsNew() throws Exception {
    var listener = listener(8);
    var out = new ByteArrayOutputStream();
    listener.offer(new Message.Reset(3));
    var serving =
        serve(listener, out, List.of(new Message.Standing(1), new Message.Reset(2)), LONG, LONG);
    await().until(() -> text(out).contains("id: 3"));
    listener.close();
    serving.join();
    assertThat(text(out)).containsSubsequence("id: 1", "id: 2", "id: 3");
  }

  @Test
  void aSilentLineIsKeptAliveByHeartbeats() throws Exception {
    var out = new ByteArrayOutputStream();
    var listener = listener(8);
    var serving = serve(listener, out, List.of(), Duration.ofMillis(10), LONG);
    await().until(() -> text(out).split(": 心跳").length > 3);
    listener.close();
    serving.join();
  }

  @Test
  void aConnectionEndsWithItsLifetime() throws Exception {
    serve(listener(8), new ByteArrayOutputStream(), List.of(), LONG, Duration.ofMillis(50)).join();
  }

  @Test
  void whoDoesNotKeepUpIsCutOffAndNobodyWaits() throws Exception {
    var stuck = new CountDownLatch(1);
    var slow =
        new OutputStream() {
          @Override
          public void write(int b) {
            try {
              stuck.await();
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
          }
        };
    var listener = listener(4);
    var serving = serve(listener, slow, List.of(new Message.Standing(0)), LONG, LONG);
    int taken = 0;
    while (listener.offer(new Message.Reset(taken)) && taken < 100) taken++;
    assertThat(taken).isLessThanOrEqualTo(5);
    assertThat(listener.isClosed()).isTrue();
    assertThat(listener.offer(new Message.Reset(99))).isFalse();
    stuck.countDown();
    serving.join();
  }

  @Test
  void aBrokenLineEndsTheServing() {
    var broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    var listener = listener(4);
    listener.offer(new Message.Reset(1));
    assertThatThrownBy(() -> listener.serve(broken, List.of(), LONG, LONG))
        .isInstanceOf(IOException.class);
  }

  private static Thread serve(
      Listener listener,
      OutputStream out,
      List<Message> first,
      Duration heartbeat,
      Duration lifetime) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                listener.serve(out, first, heartbeat, lifetime);
              } catch (IOException gone) {
                throw new IllegalStateException(gone);
              }
            });
  }

  private static String text(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8);
  }
}
