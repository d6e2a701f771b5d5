/** Profiles over HTTP. */
@NullMarked
package cn.yanzhen.community.profile.web;

import org.jspecify.annotations.NullMarked;
