package cn.yanzhen.resource.file;

import cn.yanzhen.defaults.problem.Refusal;

/** What came of a piece. */
public sealed interface Appended {
  record Grown(Upload upload) implements Appended {}

  /** The piece did not hash to what its header said; nothing of it was kept. */
  record Mangled() implements Appended {}

  record Refused(Refusal why) implements Appended {}
}
