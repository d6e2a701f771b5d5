/** Who may act for which organisation, from which day to which. May use account and directory. */
@NullMarked
package cn.yanzhen.identity.grant;

import org.jspecify.annotations.NullMarked;
