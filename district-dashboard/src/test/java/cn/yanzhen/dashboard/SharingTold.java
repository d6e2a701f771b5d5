package cn.yanzhen.dashboard;

import static cn.yanzhen.dashboard.Story.id;
import static cn.yanzhen.dashboard.Story.map;

/** Resources and requests, as resource-service tells of them. */
interface SharingTold extends Telling {
  default Story resource(String title, String school) {
    return tell(
        "resource.resource.v1",
        "resource-published.v1",
        id(title),
        map(
            "resourceId",
            id(title),
            "schoolId",
            id(school),
            "title",
            title,
            "subject",
            "MATHS",
            "stage",
            "PRIMARY",
            "kind",
            "SLIDES",
            "size",
            12345,
            "sha256",
            "ab",
            "requestId",
            null));
  }

  default Story downloaded(String title, String school) {
    return tell(
        "resource.resource.v1",
        "resource-downloaded.v1",
        id(title),
        map("resourceId", id(title), "schoolId", id(school)));
  }

  default Story request(String title, String school) {
    known()
        .put(
            id(title),
            map(
                "requestId",
                id(title),
                "schoolId",
                id(school),
                "title",
                title,
                "subject",
                "MATHS",
                "stage",
                "PRIMARY",
                "kind",
                "SLIDES",
                "neededBy",
                "2026-12-31"));
    return request(title, "request-posted.v1", null);
  }

  default Story request(String title, String type, String claimedBy) {
    if (claimedBy != null) known().get(id(title)).put("claimedBySchoolId", id(claimedBy));
    return tell("resource.request.v1", type, id(title), known().get(id(title)));
  }
}
