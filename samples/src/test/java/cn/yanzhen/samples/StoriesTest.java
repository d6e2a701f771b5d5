package cn.yanzhen.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.samples.Casting.Scene;
import cn.yanzhen.samples.Story.Fate;
import cn.yanzhen.samples.Story.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes on in the sample can go on, on whichever day it is loaded. */
class StoriesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-09-01",
        "2026-11-26",
        "2027-01-15",
        "2027-02-28",
        "2027-03-01",
        "2027-06-30",
        "2027-08-31"
      })
  void everyStoryHasItsPeopleAndDaysThatTheSystemTakes(LocalDate day) {
    var stories = Stories.on(day).all();
    var scenes = new Casting(SampleDistrict.of(day)).of(stories);
    assertThat(scenes).hasSameSizeAs(stories).hasSizeGreaterThan(16);
    assertThat(scenes).extracting(Scene::note).doesNotHaveDuplicates();
    assertThat(scenes)
        .filteredOn(one -> one.story().who() != Who.TEACHER)
        .extracting(one -> one.person().number())
        .doesNotHaveDuplicates();
    assertThat(scenes)
        .allSatisfy(
            one -> {
              var story = one.story();
              assertThat(story.needTo()).as(one.note()).isAfterOrEqualTo(day.plusDays(14));
              assertThat(story.from()).isBefore(story.needTo());
              if (story.to() != null)
                assertThat(story.to()).isBeforeOrEqualTo(story.needTo()).isAfter(story.from());
              assertThat(one.asks().stages()).contains(one.stage());
              assertThat(one.person().schoolCode())
                  .isEqualTo(one.sends().code())
                  .isNotEqualTo(one.asks().code());
              assertThat(one.person().hereSince()).isBefore(story.from());
            });
  }

  @Test
  void somethingOfEachFateAndOfSixKindsGoesOn() {
    var stories = Stories.on(SampleDistrict.USUAL_DAY).all();
    assertThat(stories.stream().map(Story::fate).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Fate.values());
    assertThat(stories.stream().map(Story::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "ROTATION",
            "SUPPORT_TEACHING",
            "SHARED_TEACHING",
            "CADRE_SECONDMENT",
            "SHADOWING",
            "TRANSFER");
  }

  @Test
  void thePeopleOfTheCastsSubjectAreLeftToTheDemonstration() {
    var district = SampleDistrict.of(SampleDistrict.USUAL_DAY);
    var cast = district.cast();
    var others =
        new Casting(district)
            .of(Stories.on(SampleDistrict.USUAL_DAY).all()).stream()
                .filter(one -> one.story().who() != Who.TEACHER)
                .map(Scene::person)
                .filter(one -> one.schoolCode().equals(cast.lead().code()))
                .toList();
    assertThat(others)
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(List.of(cast.need().subject()))
                    .doesNotContainAnyElementsOf(one.subjects()));
  }
}
