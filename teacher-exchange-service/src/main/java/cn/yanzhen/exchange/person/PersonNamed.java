package cn.yanzhen.exchange.person;

import java.util.UUID;

/**
 * {@code person-named.v1}: the only event that bears a name, on a topic that an erasure empties.
 */
record PersonNamed(UUID personId, String name) {}
