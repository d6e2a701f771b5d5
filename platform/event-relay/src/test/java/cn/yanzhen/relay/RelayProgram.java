package cn.yanzhen.relay;

import org.springframework.boot.SpringApplication;

/** The test application as a process of its own, to be killed. */
final class RelayProgram {

  private RelayProgram() {}

  static void main(String[] args) {
    SpringApplication.run(RelayTestApplication.class, args);
  }
}
