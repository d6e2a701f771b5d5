package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of persons as a file: whom the caller sees, narrowed as the list is. */
@RestController
@RequestMapping("/api/v1/exchange/persons")
class PersonExportController {

  private final PersonList list;
  private final Sights sights;
  private final Departures departures;
  private final DepartureReasons reasons;
  private final SchoolDirectory directory;

  PersonExportController(
      PersonList list,
      Sights sights,
      Departures departures,
      DepartureReasons reasons,
      SchoolDirectory directory) {
    this.list = list;
    this.sights = sights;
    this.departures = departures;
    this.reasons = reasons;
    this.directory = directory;
  }

  @GetMapping("/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String format, PersonAsked asked, Caller caller) {
    var standing = directory.standing(caller);
    var wanted = list.wanted(asked, standing);
    var found = list.visible(standing, wanted);
    var schools = directory.schools(found.stream().map(Person::schoolId).distinct().toList());
    var leaving = departures.ofThem(found);
    return Export.of(
        "人员",
        format,
        List.of(
            "人员编号", "姓名", "学校标识码", "学校名称", "学科", "学段", "职称", "最高荣誉", "参加工作日期", "到校日期", "干部职务",
            "最后一天", "离开原因"),
        sights.of(found, standing, wanted.staying()).stream()
            .map(
                sight -> {
                  var person = sight.person();
                  var school = schools.get(person.schoolId());
                  return Arrays.asList(
                      person.number(),
                      person.name(),
                      school == null ? null : school.code(),
                      school == null ? null : school.name(),
                      person.subjects().stream()
                          .map(Subject::word)
                          .collect(Collectors.joining("、")),
                      person.stages().stream().map(Stage::word).collect(Collectors.joining("、")),
                      person.title() == null ? null : person.title().word(),
                      person.honour() == null ? null : person.honour().word(),
                      sight.serviceSince(),
                      sight.schoolSince(),
                      person.cadre() == null ? null : person.cadre().word(),
                      sight.lastDay(),
                      sight.isHost() ? null : reasons.wordOf(leaving.get(person.id())));
                }));
  }
}
