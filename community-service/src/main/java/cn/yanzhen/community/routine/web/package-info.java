/** Routines over HTTP. */
@NullMarked
package cn.yanzhen.community.routine.web;

import org.jspecify.annotations.NullMarked;
