package cn.yanzhen.exchange.merge;

import java.util.List;
import java.util.UUID;

/**
 * {@code person-merged.v1} and {@code person-merge-undone.v1}, on the stream of the record that
 * goes (or comes back); the one that goes on is told of by {@code person-changed.v1}.
 *
 * @param assignmentIds what moved with it, or moved back
 */
record PersonMerged(UUID personId, UUID survivorId, List<UUID> assignmentIds) {}
