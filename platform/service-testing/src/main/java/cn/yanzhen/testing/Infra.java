package cn.yanzhen.testing;

/** Where the servers of a test run. */
enum Infra {
  EMBEDDED,
  CONTAINERS;

  static Infra chosen() {
    return valueOf(System.getProperty("it.infra", "embedded").toUpperCase(java.util.Locale.ROOT));
  }
}
