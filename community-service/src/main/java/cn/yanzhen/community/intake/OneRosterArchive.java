package cn.yanzhen.community.intake;

import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.target.SchoolTerm;
import cn.yanzhen.community.target.SchoolYear;
import cn.yanzhen.defaults.oneroster.Binding;
import cn.yanzhen.defaults.oneroster.BulkFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A district as a set of bulk files. Status and dateLastModified stay empty, as the binding wants
 * for bulk; its endDate is the day after the last one, its schoolYear the year in which it ends.
 */
record OneRosterArchive(
    Binding binding,
    String district,
    String districtName,
    List<School> schools,
    SchoolYear year,
    List<SchoolTerm> terms) {

  void write(OutputStream out) throws IOException {
    BulkFiles.to(out, binding, List.of(OneRoster.ORGS, OneRoster.SESSIONS), district)
        .file(
            OneRoster.ORGS,
            List.of(
                OneRoster.ID,
                OneRoster.STATUS,
                OneRoster.MODIFIED,
                OneRoster.NAME,
                OneRoster.TYPE,
                OneRoster.IDENTIFIER,
                OneRoster.PARENT,
                OneRoster.STAGES,
                OneRoster.SETTING,
                OneRoster.WEAK,
                OneRoster.OWNERSHIP),
            orgs())
        .file(
            OneRoster.SESSIONS,
            List.of(
                OneRoster.ID,
                OneRoster.STATUS,
                OneRoster.MODIFIED,
                OneRoster.TITLE,
                OneRoster.TYPE,
                OneRoster.START,
                OneRoster.END,
                OneRoster.PARENT,
                OneRoster.SCHOOL_YEAR),
            sessions())
        .finish();
  }

  private Stream<List<?>> orgs() {
    return Stream.concat(
        Stream.of(
            Arrays.asList(
                district,
                null,
                null,
                districtName,
                "district",
                district,
                null,
                null,
                null,
                null,
                null)),
        schools.stream().map(this::school));
  }

  private List<?> school(School school) {
    var said = school.entry().description();
    var ownership = said.ownership();
    return Arrays.asList(
        school.id().toString(),
        null,
        null,
        said.name(),
        "school",
        school.code(),
        district,
        said.stages().stream().map(Stage::name).collect(Collectors.joining(",")),
        said.setting().name(),
        Boolean.toString(said.weak()),
        ownership == null ? null : ownership.name());
  }

  private Stream<List<?>> sessions() {
    var id = district + "-" + year.year();
    var title = year.year() + "-" + (year.year() + 1) + "学年";
    var rows = new ArrayList<List<?>>();
    rows.add(session(id, title, "schoolYear", year.from(), year.to(), null));
    for (var term : terms) {
      rows.add(
          session(
              id + "-" + term.number(), title + term.title(), "term", term.from(), term.to(), id));
    }
    return rows.stream();
  }

  private List<?> session(
      String id,
      String title,
      String type,
      LocalDate first,
      LocalDate last,
      @Nullable String parent) {
    return Arrays.asList(
        id, null, null, title, type, first, last.plusDays(1), parent, year.to().getYear());
  }
}
