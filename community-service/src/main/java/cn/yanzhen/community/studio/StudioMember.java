package cn.yanzhen.community.studio;

import java.util.UUID;

/**
 * A person's place in a studio for an interval. Who leaves and comes back has two.
 *
 * @param schoolId for which the person takes part; it stays when the person changes school later
 */
public record StudioMember(UUID id, UUID personId, UUID schoolId, Life life) {}
