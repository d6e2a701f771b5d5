/** The figures over HTTP. */
@NullMarked
package cn.yanzhen.dashboard.figure.web;

import org.jspecify.annotations.NullMarked;
