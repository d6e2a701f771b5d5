package cn.yanzhen.resource.request;

/** What became of an attempt to move a request. */
sealed interface Attempt {

  record Moved(ResourceRequest request, Step step) implements Attempt {}

  record Refused(Reason reason) implements Attempt {}
}
