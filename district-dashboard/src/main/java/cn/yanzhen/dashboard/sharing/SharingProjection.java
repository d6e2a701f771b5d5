package cn.yanzhen.dashboard.sharing;

import cn.yanzhen.dashboard.journal.Moment;
import cn.yanzhen.dashboard.journal.Rows;
import org.springframework.stereotype.Component;

/**
 * Resources, downloads and requests as the events tell them; the newest sequence of an aggregate
 * wins.
 */
@Component
class SharingProjection {

  private static final String RESOURCE =
      """
      insert into resource (resource_id, sequence, district, school_id, title, subject, stage, kind, size, on_day)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (resource_id) do update set
        sequence = excluded.sequence, district = excluded.district, school_id = excluded.school_id, title = excluded.title,
        subject = excluded.subject, stage = excluded.stage, kind = excluded.kind, size = excluded.size,
        on_day = excluded.on_day
      where resource.sequence < excluded.sequence
      """;
  private static final String DOWNLOAD =
      """
      insert into download (event_id, district, resource_id, school_id, at, on_day)
      values (?, ?, ?, ?, ?, ?) on conflict do nothing\
      """;
  private static final String REQUEST =
      """
      insert into resource_request (request_id, sequence, district, school_id, title, subject, stage, kind, needed_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (request_id) do update set
        sequence = excluded.sequence, district = excluded.district, school_id = excluded.school_id, title = excluded.title,
        subject = excluded.subject, stage = excluded.stage, kind = excluded.kind, needed_by = excluded.needed_by
      where resource_request.sequence < excluded.sequence
      """;
  private static final String REQUEST_STEP =
      """
      insert into resource_request_step (request_id, sequence, state, claimed_by_school_id, resource_id, at, on_day)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
      """;

  static final String ROOM = "sharing";

  private final Rows rows;

  SharingProjection(Rows rows) {
    this.rows = rows;
  }

  void apply(ResourcePublished resource, Moment moment) {
    rows.write(
        RESOURCE,
        resource.resourceId(),
        moment.sequence(),
        moment.district(),
        resource.schoolId(),
        resource.title(),
        resource.subject(),
        resource.stage(),
        resource.kind(),
        resource.size(),
        moment.day());
    rows.touch(moment.district(), ROOM);
  }

  void apply(ResourceDownloaded download, Moment moment) {
    rows.write(
        DOWNLOAD,
        moment.eventId(),
        moment.district(),
        download.resourceId(),
        download.schoolId(),
        moment.timestamp(),
        moment.day());
    rows.touch(moment.district(), ROOM);
  }

  void apply(RequestFacts request, String state, Moment moment) {
    rows.write(
        REQUEST,
        request.requestId(),
        moment.sequence(),
        moment.district(),
        request.schoolId(),
        request.title(),
        request.subject(),
        request.stage(),
        request.kind(),
        request.neededBy());
    rows.write(
        REQUEST_STEP,
        request.requestId(),
        moment.sequence(),
        state,
        request.claimedBySchoolId(),
        request.resourceId(),
        moment.timestamp(),
        moment.day());
    rows.touch(moment.district(), ROOM);
  }
}
