package cn.yanzhen.dashboard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class DistrictDashboardApplication {

  static void main(String[] args) {
    SpringApplication.run(DistrictDashboardApplication.class, args);
  }
}
