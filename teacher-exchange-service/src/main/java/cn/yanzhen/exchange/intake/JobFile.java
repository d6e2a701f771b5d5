package cn.yanzhen.exchange.intake;

import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The file of a job again, a piece at a time. */
final class JobFile extends InputStream {

  private final JobRows jobs;
  private final UUID job;
  private int number;
  private int at;
  private byte @Nullable [] piece;

  JobFile(JobRows jobs, UUID job) {
    this.jobs = jobs;
    this.job = job;
    this.piece = jobs.piece(job, 0);
  }

  @Override
  public int read() {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    while (piece != null && at == piece.length) {
      piece = jobs.piece(job, ++number);
      at = 0;
    }
    if (piece == null) return -1;
    int n = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, into, from, n);
    at += n;
    return n;
  }
}
