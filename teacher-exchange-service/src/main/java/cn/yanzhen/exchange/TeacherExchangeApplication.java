package cn.yanzhen.exchange;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class TeacherExchangeApplication {

  public static void main(String[] args) {
    SpringApplication.run(TeacherExchangeApplication.class, args);
  }
}
