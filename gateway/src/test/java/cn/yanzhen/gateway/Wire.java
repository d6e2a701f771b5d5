package cn.yanzhen.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A piece of cable to a server, which a test can cut and mend. */
final class Wire implements AutoCloseable {
  private final int to;
  final int port;
  private volatile ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  Wire(int to) {
    this.to = to;
    this.port = Running.freePort();
    mend();
  }

  void mend() {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      listening = server;
      Thread.ofVirtual().start(() -> accept(server));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void cut() {
    close();
  }

  private void accept(ServerSocket server) {
    while (true) {
      try {
        Socket in = server.accept();
        Socket out = new Socket(InetAddress.getLoopbackAddress(), to);
        open.add(in);
        open.add(out);
        Thread.ofVirtual().start(() -> pass(in, out));
        Thread.ofVirtual().start(() -> pass(out, in));
      } catch (IOException closed) {
        if (server.isClosed()) return;
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // either end has gone
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) socket.close();
      open.clear();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
