/**
 * What passes the door and what is refused: authentication, CSRF, headers, problems, breakers'
 * answers.
 */
@NullMarked
package cn.yanzhen.gateway.door;

import org.jspecify.annotations.NullMarked;
