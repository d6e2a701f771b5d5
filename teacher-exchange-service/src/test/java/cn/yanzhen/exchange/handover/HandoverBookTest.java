package cn.yanzhen.exchange.handover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.post.AssignmentKind;
import org.junit.jupiter.api.Test;

class HandoverBookTest {

  private final HandoverBook book = new HandoverBook();

  @Test
  void listsSayWhereTheyComeFromAndHowSureWeAre() {
    assertThat(book.book().label()).isEqualTo("按公开报道整理");
    assertThat(book.book().source()).isNotBlank();
  }

  @Test
  void everyKindHasAListAndEveryListNamesEachItemOnce() {
    for (var kind : AssignmentKind.values())
      for (var phase : Phase.values())
        assertThat(book.entries(phase, kind).stream().map(HandoverBook.Entry::code))
            .isNotEmpty()
            .doesNotHaveDuplicates();
  }

  @Test
  void aKindIsAskedOnlyWhatFitsIt() {
    assertThat(book.entries(Phase.START, AssignmentKind.SHADOWING))
        .extracting(HandoverBook.Entry::code)
        .doesNotContain("HOME_OFFICE", "HOST_LODGING")
        .contains("PERSON_REPORT");
  }
}
