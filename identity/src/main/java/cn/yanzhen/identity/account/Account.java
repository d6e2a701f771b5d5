package cn.yanzhen.identity.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param personId the person of the teacher-exchange-service, if the account is a person's of a
 *     school
 * @param org the main organisation: a school's id or a district's code
 * @param passwordChangeDue the password was handed out by somebody else
 * @param demonstration signs in with the demonstration's common password
 */
public record Account(
    UUID id,
    String username,
    String name,
    @Nullable UUID personId,
    String district,
    String org,
    boolean passwordChangeDue,
    boolean demonstration,
    Instant since) {}
