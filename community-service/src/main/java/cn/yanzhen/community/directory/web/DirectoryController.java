package cn.yanzhen.community.directory.web;

import cn.yanzhen.community.directory.Directory;
import cn.yanzhen.community.directory.Person;
import cn.yanzhen.community.directory.Recording;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For pickers: those who plan choose a teacher and a recording. Names are not for everybody. */
@RestController
@RequestMapping("/api/v1/community/directory")
class DirectoryController {
  private static final int MOST = 50;

  private final Directory directory;
  private final Clock clock;

  DirectoryController(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  record PersonView(UUID id, @Nullable String name, UUID schoolId, List<String> subjects) {
    static PersonView of(Person person, boolean named) {
      return new PersonView(
          person.id(), named ? person.name() : null, person.schoolId(), person.subjects());
    }
  }

  record RecordingView(UUID id, String title, UUID schoolId) {
    static RecordingView of(Recording recording) {
      return new RecordingView(recording.id(), recording.title(), recording.schoolId());
    }
  }

  @GetMapping("/persons")
  Page<PersonView> persons(
      Caller caller,
      @RequestParam(required = false) @Nullable UUID school,
      @RequestParam(required = false) @Nullable String q) {
    var district = requirePlanner(caller);
    var today = LocalDate.now(clock);
    // A machine that brings the sample district chooses without names.
    boolean named =
        caller.holds("DISTRICT_OFFICER", district, today) || caller.holdsAny("SCHOOL_ADMIN", today);
    return Page.all(directory.find(district, school, named ? q : null, MOST))
        .map(person -> PersonView.of(person, named));
  }

  @GetMapping("/recordings")
  Page<RecordingView> recordings(
      Caller caller, @RequestParam(required = false) @Nullable String q) {
    var district = requirePlanner(caller);
    return Page.all(directory.recordings(district, q, MOST)).map(RecordingView::of);
  }

  private String requirePlanner(Caller caller) {
    var district = caller.requireDistrict();
    var today = LocalDate.now(clock);
    if (caller.holds("DISTRICT_OFFICER", district, today)
        || caller.holds("LOADER", district, today)
        || caller.holdsAny("SCHOOL_ADMIN", today)) {
      return district;
    }
    throw Refusal.forbidden("名单只向学校管理员和区县管理员开放。").exception();
  }
}
