/** Rosters of other systems over HTTP. */
@NullMarked
package cn.yanzhen.community.intake.web;

import org.jspecify.annotations.NullMarked;
