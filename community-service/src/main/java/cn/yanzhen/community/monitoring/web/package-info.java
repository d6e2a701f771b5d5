/** Monitoring results over HTTP. */
@NullMarked
package cn.yanzhen.community.monitoring.web;

import org.jspecify.annotations.NullMarked;
