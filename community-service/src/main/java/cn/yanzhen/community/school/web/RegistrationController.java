package cn.yanzhen.community.school.web;

import cn.yanzhen.community.school.RegistrationOffice;
import cn.yanzhen.defaults.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The district's officer enters one new school. */
@RestController
class RegistrationController {
  private final RegistrationOffice office;
  private final SchoolViews views;

  RegistrationController(RegistrationOffice office, SchoolViews views) {
    this.office = office;
    this.views = views;
  }

  /**
   * @param from its first day; left out when it was always there
   */
  record NewSchoolRequest(
      @NotBlank(message = "请填写学校标识码") String code,
      @Nullable LocalDate from,
      @NotNull(message = "请填写学校情况") @Valid RegisterController.DescriptionRequest description) {}

  @PostMapping("/api/v1/community/schools")
  ResponseEntity<?> register(Caller caller, @Valid @RequestBody NewSchoolRequest request) {
    return office
        .register(
            request.code().strip(), request.from(), request.description().description(), caller)
        .answer(
            school ->
                views.answer(
                    ResponseEntity.created(URI.create("/api/v1/community/schools/" + school.id())),
                    school,
                    views.day(null)));
  }
}
