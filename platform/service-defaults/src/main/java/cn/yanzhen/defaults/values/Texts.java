package cn.yanzhen.defaults.values;

/** The texts that are taken from outside: those which PostgreSQL can keep as they are. */
public final class Texts {

  private Texts() {}

  /** Without U+0000 and without half of a pair of surrogates. */
  public static boolean isTaken(String text) {
    for (int at = 0; at < text.length(); at++) {
      char here = text.charAt(at);
      if (here == 0 || Character.isLowSurrogate(here)) return false;
      if (Character.isHighSurrogate(here)) {
        at++;
        if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) return false;
      }
    }
    return true;
  }
}
