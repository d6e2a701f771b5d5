package cn.yanzhen.resource.request;

/** What became of an attempt to move a request. */
sealed interface Decision {

  record Moved(ResourceRequest request, Step step) implements Decision {}

  record Refused(Reason reason) implements Decision {}
}
