package cn.yanzhen.community.profile.web;

import cn.yanzhen.community.community.web.AsOf;
import cn.yanzhen.community.profile.Imprint;
import cn.yanzhen.community.profile.Profile;
import cn.yanzhen.community.profile.ProfileOffice;
import cn.yanzhen.community.profile.ProfileSheet;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.print.Printer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody of the district prints what everybody of the district reads. */
@RestController
@RequestMapping("/api/v1/community/communities")
class ProfileController {
  private final ProfileOffice office;
  private final Printer printer;
  private final Clock clock;
  private final String publicUrl;

  ProfileController(
      ProfileOffice office,
      Printer printer,
      Clock clock,
      @Value("${yanzhen.public-url}") String publicUrl) {
    this.office = office;
    this.printer = printer;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  @GetMapping("/{id}/profile.pdf")
  ResponseEntity<byte[]> print(
      Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String on) {
    var profile =
        office
            .find(id, AsOf.of(on, null).on(), caller.requireDistrict())
            .orElseThrow(() -> Refusal.notFound("没有这个教共体，或它不属于您的区县。").exception());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(fileName(profile), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(printer.pdf(ProfileSheet.of(profile, imprint(caller, profile))));
  }

  private Imprint imprint(Caller caller, Profile profile) {
    return new Imprint(
        caller.name(),
        ZonedDateTime.now(clock),
        publicUrl + "/communities/" + profile.community().id() + "?on=" + profile.day());
  }

  private static String fileName(Profile profile) {
    return profile.community().charter().name() + "简介" + profile.day() + ".pdf";
  }
}
