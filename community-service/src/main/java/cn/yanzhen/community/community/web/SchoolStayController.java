package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.SchoolStays;
import cn.yanzhen.community.community.SchoolStays.Stay;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.problem.Refusal;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The communities of one school, past and future included; everybody of the district reads. */
@RestController
class SchoolStayController {
  private final SchoolOffice schools;
  private final SchoolStays stays;

  SchoolStayController(SchoolOffice schools, SchoolStays stays) {
    this.schools = schools;
    this.stays = stays;
  }

  @GetMapping("/api/v1/community/schools/{id}/memberships")
  Page<Stay> memberships(Caller caller, @PathVariable UUID id) {
    var district = caller.requireDistrict();
    if (schools.find(id, district).isEmpty()) {
      throw Refusal.notFound("没有这所学校，或它不属于您的区县。").exception();
    }
    return Page.all(stays.of(id, district));
  }
}
