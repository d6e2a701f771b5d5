package cn.yanzhen.dashboard;

import java.util.Map;
import java.util.UUID;

/** What all that is told has in common. */
interface Telling {
  Story tell(String topic, String type, UUID key, Map<String, Object> data);

  String district();

  /** What was last told of an aggregate. */
  Map<UUID, Map<String, Object>> known();
}
